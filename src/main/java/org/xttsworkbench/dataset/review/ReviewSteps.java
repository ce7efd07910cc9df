package org.xttsworkbench.dataset.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.edit.Cut;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.text.Language;

/** What a user can do to clips, as steps of the log. A step that would change nothing has no edits. */
public final class ReviewSteps {
    /** The shortest clip that can be cut by hand. */
    public static final double SHORTEST_SECONDS = 0.3;

    private ReviewSteps() {}

    /** The clip says this; blanks around it and line breaks are no part of it. */
    public static EditEntry.Step text(ReviewedClip clip, String text) {
        String clean = text.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
        return clean.equals(clip.clip().text())
                ? EditEntry.Step.of()
                : EditEntry.Step.of(new Edit.Text(clip.id(), clean));
    }

    /** The clips are good; those taken out come back. */
    public static EditEntry.Step accept(Collection<ReviewedClip> clips) {
        List<Edit> edits = new ArrayList<>();
        for (ReviewedClip clip : clips) {
            if (clip.excluded()) {
                edits.add(new Edit.Exclude(clip.id(), false));
            }
            if (!clip.accepted()) {
                edits.add(new Edit.Accept(clip.id(), true));
            }
        }
        return EditEntry.Step.of(edits);
    }

    /** The clips are to be looked at again. */
    public static EditEntry.Step reopen(Collection<ReviewedClip> clips) {
        List<Edit> edits = new ArrayList<>();
        for (ReviewedClip clip : clips) {
            if (clip.excluded()) {
                edits.add(new Edit.Exclude(clip.id(), false));
            }
            if (clip.accepted()) {
                edits.add(new Edit.Accept(clip.id(), false));
            }
        }
        return EditEntry.Step.of(edits);
    }

    /** Takes the clips out; brings them back when all of them are out. */
    public static EditEntry.Step excludeOrRestore(Collection<ReviewedClip> clips) {
        boolean exclude = clips.stream().anyMatch(clip -> clip.status() != ClipStatus.EXCLUDED);
        return EditEntry.Step.of(clips.stream()
                .filter(clip -> clip.excluded() != exclude)
                .<Edit>map(clip -> new Edit.Exclude(clip.id(), exclude))
                .toList());
    }

    /**
     * Two clips in place of one; the words of the text go with their sound.
     *
     * @param sample where to cut, counted in the recording
     * @throws FailureException with a sentence for the user when a part would be too short
     */
    public static EditEntry.Step split(ReviewedClip clip, long sample) {
        Clip cut = clip.clip();
        longEnough(cut, cut.startSample(), sample);
        longEnough(cut, sample, cut.endSample());
        double seconds = (sample - cut.startSample()) / (double) cut.sampleRate();
        List<Word> words = cut.words();
        int heardAt = TextAtCut.atFraction(
                clip.heard(), (sample - cut.startSample()) / (double) (cut.endSample() - cut.startSample()));
        if (!words.isEmpty()) {
            StringBuilder before = new StringBuilder();
            words.stream()
                    .filter(word -> (word.startSeconds() + word.endSeconds()) / 2 < seconds)
                    .forEach(word -> before.append(word.text()));
            heardAt = Math.min(clip.heard().length(), before.toString().strip().length());
        }
        int textAt = TextAtCut.corresponding(clip.heard(), heardAt, cut.text());
        return EditEntry.Step.of(new Edit.Recut(
                List.of(cut.id()),
                List.of(
                        new Cut(cut.startSample(), sample, before(cut.text(), textAt), before(clip.heard(), heardAt)),
                        new Cut(sample, cut.endSample(), after(cut.text(), textAt), after(clip.heard(), heardAt)))));
    }

    /**
     * One clip in place of two neighbours, with the silence between them.
     *
     * @param longest seconds that a clip may have
     * @param language decides whether a blank stands between the texts
     * @throws FailureException with a sentence for the user when that cannot be
     */
    public static EditEntry.Step merge(ReviewedClip first, ReviewedClip second, double longest, Language language) {
        boolean blanks = language != Language.CHINESE && language != Language.JAPANESE;
        if (!first.clip().source().equals(second.clip().source())) {
            throw FailureException.badInput(
                    "The clips are of different recordings.", "Only neighbours of one recording can be merged.");
        }
        boolean inOrder = first.clip().startSample() <= second.clip().startSample();
        ReviewedClip before = inOrder ? first : second;
        ReviewedClip after = inOrder ? second : first;
        Clip left = before.clip();
        Clip right = after.clip();
        double seconds = (right.endSample() - left.startSample()) / (double) left.sampleRate();
        if (seconds > longest) {
            throw FailureException.badInput(
                    String.format(
                            "Together the clips would have %.1f s; the longest may have %.1f s.", seconds, longest),
                    "Trim them first, or allow longer clips in the dataset step.");
        }
        return EditEntry.Step.of(new Edit.Recut(
                List.of(left.id(), right.id()),
                List.of(new Cut(
                        left.startSample(),
                        right.endSample(),
                        joined(left.text(), right.text(), blanks),
                        joined(before.heard(), after.heard(), blanks)))));
    }

    /**
     * The clip with other ends, not into a neighbour's sound and not out of the recording.
     *
     * @param samples length of the recording
     */
    public static EditEntry.Step trim(Review review, ReviewedClip clip, long start, long end, long samples) {
        Clip cut = clip.clip();
        long from = Math.max(
                start, review.previous(clip).map(p -> p.clip().endSample()).orElse(0L));
        long to =
                Math.min(end, review.next(clip).map(n -> n.clip().startSample()).orElse(samples));
        longEnough(cut, from, to);
        return from == cut.startSample() && to == cut.endSample()
                ? EditEntry.Step.of()
                : EditEntry.Step.of(
                        new Edit.Recut(List.of(cut.id()), List.of(new Cut(from, to, cut.text(), clip.heard()))));
    }

    private static void longEnough(Clip clip, long from, long to) {
        if (to - from < SHORTEST_SECONDS * clip.sampleRate()) {
            throw FailureException.badInput(
                    "A clip must have at least " + SHORTEST_SECONDS + " s.", "Move the playhead or the ends.");
        }
    }

    private static String before(String text, int at) {
        return text.substring(0, at).strip();
    }

    private static String after(String text, int at) {
        return text.substring(at).strip();
    }

    private static String joined(String left, String right, boolean blanks) {
        return (left + (blanks ? " " : "") + right).strip();
    }
}
