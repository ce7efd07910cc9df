package org.xttsworkbench.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.edit.Cut;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;

/**
 * The clips as the user wants them: a dataset with the edits of its log. Undo and redo go back to the first step. Edits
 * of clips that are not there (any more, or yet: a recording may come back) change nothing and are kept.
 */
public final class Review {

    /** What an entry did: clips that went and clips that came; both empty when it changed nothing. */
    public record Change(List<ReviewedClip> before, List<ReviewedClip> after) {
        public static final Change NONE = new Change(List.of(), List.of());

        public boolean isEmpty() {
            return before.isEmpty() && after.isEmpty();
        }

        Change inverse() {
            return new Change(after, before);
        }
    }

    private record Place(int source, long start, long end) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int bySource = Integer.compare(source, other.source);
            int byStart = bySource != 0 ? bySource : Long.compare(start, other.start);
            return byStart != 0 ? byStart : Long.compare(end, other.end);
        }
    }

    private record Done(EditEntry.Step step, Change change) {}

    private final TreeMap<Place, ReviewedClip> clips = new TreeMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Clip> cutAtFirst = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final List<Done> done = new ArrayList<>();
    private final List<EditEntry.Step> undone = new ArrayList<>();

    /** A dataset that nobody has changed. */
    public Review(Dataset dataset) {
        for (Source source : dataset.sources()) {
            sources.putIfAbsent(source.id(), sources.size());
            for (Clip clip : source.clips()) {
                cutAtFirst.put(clip.id(), clip);
                put(ReviewedClip.of(clip));
            }
        }
    }

    /** A dataset with everything that was changed in it. */
    public static Review of(Dataset dataset, List<EditEntry> entries) {
        Review review = new Review(dataset);
        entries.forEach(review::perform);
        return review;
    }

    /** All clips, those taken out too, by recording and time. */
    public Collection<ReviewedClip> clips() {
        return List.copyOf(clips.values());
    }

    /** The clip of this id, or nothing when there is none now. */
    public Optional<ReviewedClip> find(String id) {
        Place place = places.get(id);
        return place == null ? Optional.empty() : Optional.ofNullable(clips.get(place));
    }

    /** The neighbour after this clip in the same recording; one taken out counts too. */
    public Optional<ReviewedClip> next(ReviewedClip clip) {
        return sameSource(clip, clips.higherEntry(place(clip.clip())));
    }

    /** The neighbour before this clip in the same recording; one taken out counts too. */
    public Optional<ReviewedClip> previous(ReviewedClip clip) {
        return sameSource(clip, clips.lowerEntry(place(clip.clip())));
    }

    private static Optional<ReviewedClip> sameSource(
            ReviewedClip clip, Map.@Nullable Entry<Place, ReviewedClip> found) {
        return Optional.ofNullable(found)
                .map(Map.Entry::getValue)
                .filter(other -> other.clip().source().equals(clip.clip().source()));
    }

    /** What takes the last step back; nothing when there is none. */
    public Optional<EditEntry> undo() {
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new EditEntry.Undo(done.get(done.size() - 1).step().id()));
    }

    /** What does the step again that was taken back last; nothing when there is none. */
    public Optional<EditEntry> redo() {
        return undone.isEmpty()
                ? Optional.empty()
                : Optional.of(new EditEntry.Redo(undone.get(undone.size() - 1).id()));
    }

    /** Applies an entry. Undo and redo of another step than the one at hand change nothing. */
    public Change perform(EditEntry entry) {
        if (entry instanceof EditEntry.Step step) {
            undone.clear();
            return make(step);
        } else if (Optional.of(entry).equals(redo())) {
            return make(undone.remove(undone.size() - 1));
        } else if (Optional.of(entry).equals(undo())) {
            Done last = done.remove(done.size() - 1);
            undone.add(last.step());
            swap(last.change().inverse());
            return last.change().inverse();
        }
        return Change.NONE;
    }

    private Change make(EditEntry.Step step) {
        Map<String, ReviewedClip> before = new java.util.LinkedHashMap<>();
        Map<String, ReviewedClip> after = new java.util.LinkedHashMap<>();
        for (Edit edit : step.edits()) {
            Change change = change(edit);
            swap(change);
            for (ReviewedClip clip : change.before()) {
                if (after.remove(clip.id()) == null) {
                    before.put(clip.id(), clip);
                }
            }
            change.after().forEach(clip -> after.put(clip.id(), clip));
        }
        Change change = new Change(List.copyOf(before.values()), List.copyOf(after.values()));
        done.add(new Done(step, change));
        return change;
    }

    private Change change(Edit edit) {
        if (edit instanceof Edit.Recut recut) {
            return recut(recut);
        } else if (edit instanceof Edit.Text text) {
            return one(text.clip(), clip -> clip.saying(text.text()));
        } else if (edit instanceof Edit.Accept accept) {
            return one(accept.clip(), clip -> clip.accepted(accept.accepted()));
        }
        Edit.Exclude exclude = (Edit.Exclude) edit;
        return one(exclude.clip(), clip -> clip.excluded(exclude.excluded()));
    }

    private Change one(String id, java.util.function.UnaryOperator<ReviewedClip> change) {
        return find(id).map(clip -> new Change(List.of(clip), List.of(change.apply(clip))))
                .orElse(Change.NONE);
    }

    private Change recut(Edit.Recut recut) {
        List<ReviewedClip> parents =
                recut.clips().stream().flatMap(id -> find(id).stream()).toList();
        if (parents.size() < recut.clips().size()) {
            return Change.NONE;
        }
        Clip first = parents.get(0).clip();
        List<ReviewedClip> cuts = new ArrayList<>();
        for (Cut cut : recut.cuts()) {
            String id = Clip.id(first.source(), cut.startSample(), cut.endSample());
            boolean taken = places.containsKey(id) && !recut.clips().contains(id);
            if (taken
                    || !parents.stream()
                            .allMatch(parent -> parent.clip().source().equals(first.source()))) {
                return Change.NONE;
            }
            cuts.add(cut(id, parents, cut, recut.isTrim()));
        }
        return new Change(parents, cuts);
    }

    /** A clip in place of others; only a trimmed one was listened to already. */
    private ReviewedClip cut(String id, List<ReviewedClip> parents, Cut cut, boolean trim) {
        Clip first = parents.get(0).clip();
        Clip known = cutAtFirst.get(id);
        Clip clip = known != null
                ? known.withText(cut.text()).withSplit(first.split())
                : first.recut(
                        cut.startSample(),
                        cut.endSample(),
                        cut.text(),
                        parents.stream().map(ReviewedClip::clip).toList());
        return new ReviewedClip(
                clip,
                known == null ? cut.heard() : known.text(),
                trim && parents.get(0).accepted(),
                parents.stream().allMatch(ReviewedClip::excluded));
    }

    private void swap(Change change) {
        for (ReviewedClip clip : change.before()) {
            Place place = places.remove(clip.id());
            if (place != null) {
                clips.remove(place);
            }
        }
        change.after().forEach(this::put);
    }

    private void put(ReviewedClip clip) {
        Place place = place(clip.clip());
        places.put(clip.id(), place);
        clips.put(place, clip);
    }

    private Place place(Clip clip) {
        return new Place(sources.getOrDefault(clip.source(), sources.size()), clip.startSample(), clip.endSample());
    }
}
