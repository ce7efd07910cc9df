package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;

/**
 * All rows, shown or not, in one order. Needs no toolkit. What is made of all clips is made once, beside the window's
 * thread; a step then costs what it changes, also with 100 000 clips.
 */
final class ReviewRows {
    private final Map<String, List<Suspicion>> doubts;
    private final Map<String, ReviewRow> byId;
    private final List<ReviewRow> ordered;
    private final ReviewTally tally;
    private final Set<SuspicionKind> kinds;
    private ReviewOrder order;

    private ReviewRows(
            Map<String, List<Suspicion>> doubts,
            Map<String, ReviewRow> byId,
            List<ReviewRow> ordered,
            ReviewOrder order,
            Set<SuspicionKind> kinds) {
        this.doubts = doubts;
        this.byId = byId;
        this.ordered = ordered;
        this.order = order;
        this.kinds = kinds;
        this.tally = new ReviewTally(ordered);
    }

    /** No rows. */
    static ReviewRows none() {
        return of(List.of(), Map.of());
    }

    /**
     * Makes the rows; takes a while with many clips.
     *
     * @param clips all, in the order of recording and time
     * @param doubts reasons to look at clips, by the clip's id
     */
    static ReviewRows of(Collection<ReviewedClip> clips, Map<String, List<Suspicion>> doubts) {
        Map<String, ReviewRow> byId = new HashMap<>(2 * clips.size());
        List<ReviewRow> rows = new ArrayList<>(clips.size());
        Set<SuspicionKind> kinds = EnumSet.noneOf(SuspicionKind.class);
        for (ReviewedClip clip : clips) {
            ReviewRow row = ReviewRow.of(rows.size() + 1, clip, doubts.getOrDefault(clip.id(), List.of()));
            rows.add(row);
            byId.put(row.id(), row);
            row.doubts().forEach(doubt -> kinds.add(doubt.kind()));
        }
        rows.sort(ReviewOrder.MOST_SUSPICIOUS.comparator());
        return new ReviewRows(doubts, byId, rows, ReviewOrder.MOST_SUSPICIOUS, kinds);
    }

    /** The rows after clips were cut anew: those that stayed keep their place, and nothing of them is worked out again. */
    ReviewRows after(Collection<ReviewedClip> clips) {
        Map<String, ReviewRow> now = new HashMap<>(2 * clips.size());
        List<ReviewRow> fresh = new ArrayList<>();
        int number = 0;
        for (ReviewedClip clip : clips) {
            number++;
            ReviewRow old = byId.get(clip.id());
            ReviewRow row = old == null
                    ? ReviewRow.of(number, clip, doubts.getOrDefault(clip.id(), List.of()))
                    : old.clip().equals(clip)
                            ? old.numbered(number)
                            : old.with(clip).numbered(number);
            now.put(row.id(), row);
            if (old == null) {
                fresh.add(row);
            }
        }
        List<ReviewRow> rows = new ArrayList<>(now.size());
        for (ReviewRow old : ordered) {
            ReviewRow row = now.get(old.id());
            if (row != null) {
                rows.add(row);
            }
        }
        rows.addAll(fresh);
        // All but the new ones are in order already, which is what this sort is quick with.
        rows.sort(order.comparator());
        return new ReviewRows(doubts, now, rows, order, kinds);
    }

    void sort(ReviewOrder wanted) {
        if (order != wanted) {
            order = wanted;
            ordered.sort(wanted.comparator());
        }
    }

    /**
     * Takes in what a step changed where no clip was cut.
     *
     * @return whether that was all; otherwise see {@link #after}
     */
    boolean update(Review.Change change) {
        boolean same = change.before().size() == change.after().size()
                && change.before().stream().allMatch(clip -> byId.containsKey(clip.id()))
                && change.after().stream().allMatch(clip -> byId.containsKey(clip.id()));
        if (same) {
            change.after().forEach(this::replace);
        }
        return same;
    }

    private void replace(ReviewedClip clip) {
        ReviewRow before = byId.get(clip.id());
        if (before != null) {
            ReviewRow row = before.with(clip);
            byId.put(row.id(), row);
            ordered.set(place(ordered, before), row);
            tally.change(before, row);
        }
    }

    /**
     * Where a row stands in rows of this order.
     *
     * @return less than 0 when it is not among them: -1 - the place where it would stand
     */
    int place(List<ReviewRow> rows, ReviewRow row) {
        return Collections.binarySearch(rows, row, order.comparator());
    }

    @Nullable
    ReviewRow find(String id) {
        return byId.get(id);
    }

    ReviewCounts counts() {
        return tally.counts();
    }

    /** The reasons that some clip has. */
    Set<SuspicionKind> kinds() {
        return kinds;
    }

    /** The rows that a filter lets through, in order. */
    List<ReviewRow> shown(ReviewFilter filter) {
        List<ReviewRow> shown = new ArrayList<>();
        for (ReviewRow row : ordered) {
            if (filter.matches(row)) {
                shown.add(row);
            }
        }
        return shown;
    }
}
