package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.Review;
import org.xttsworkbench.dataset.ReviewedClip;
import org.xttsworkbench.dataset.review.Suspicion;

/** All rows, shown or not, in one order. Needs no toolkit; 100 000 rows are sorted and searched in a few milliseconds. */
final class ReviewRows {
    private Map<String, List<Suspicion>> doubts = Map.of();
    private final Map<String, ReviewRow> byId = new HashMap<>();
    private List<ReviewRow> ordered = List.of();
    private ReviewOrder order = ReviewOrder.MOST_SUSPICIOUS;

    /** Says what is doubtful; takes effect with the next {@link #load}. */
    void doubt(Map<String, List<Suspicion>> all) {
        doubts = all;
    }

    /** Takes all clips in the order of recording and time. */
    void load(Collection<ReviewedClip> clips) {
        byId.clear();
        List<ReviewRow> rows = new ArrayList<>(clips.size());
        for (ReviewedClip clip : clips) {
            ReviewRow row = ReviewRow.of(rows.size() + 1, clip, doubts.getOrDefault(clip.id(), List.of()));
            rows.add(row);
            byId.put(row.id(), row);
        }
        ordered = rows;
        sort(order);
    }

    void sort(ReviewOrder wanted) {
        order = wanted;
        ordered = new ArrayList<>(ordered);
        ordered.sort(wanted.comparator());
    }

    ReviewOrder order() {
        return order;
    }

    /**
     * Takes in what a step changed where no clip was cut.
     *
     * @return whether that was all; otherwise everything must be loaded anew
     */
    boolean update(Review.Change change) {
        for (ReviewedClip clip : change.before()) {
            if (!byId.containsKey(clip.id())
                    || change.after().size() != change.before().size()) {
                return false;
            }
        }
        for (ReviewedClip clip : change.after()) {
            if (!byId.containsKey(clip.id())) {
                return false;
            }
        }
        for (ReviewedClip clip : change.after()) {
            byId.computeIfPresent(clip.id(), (id, row) -> row.with(clip));
        }
        return true;
    }

    @Nullable
    ReviewRow find(String id) {
        return byId.get(id);
    }

    /** All rows, in no order. */
    Collection<ReviewRow> all() {
        return byId.values();
    }

    /** The rows that a filter lets through, in order. */
    List<ReviewRow> shown(ReviewFilter filter) {
        List<ReviewRow> shown = new ArrayList<>();
        for (ReviewRow stale : ordered) {
            ReviewRow row = byId.get(stale.id());
            if (row != null && filter.matches(row)) {
                shown.add(row);
            }
        }
        return shown;
    }
}
