package org.xttsworkbench.ui.review;

import java.util.Locale;
import java.util.Optional;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.dataset.review.SuspicionKind;

/**
 * Which rows are shown.
 *
 * @param status nothing = all
 * @param reason nothing = any, also none
 * @param query a part of the text in any case; empty = all
 */
record ReviewFilter(Optional<ClipStatus> status, Optional<SuspicionKind> reason, String query) {
    static final ReviewFilter TO_REVIEW = new ReviewFilter(Optional.of(ClipStatus.TO_REVIEW), Optional.empty(), "");

    ReviewFilter {
        query = query.strip().toLowerCase(Locale.ROOT);
    }

    boolean matches(ReviewRow row) {
        return (status.isEmpty() || status.get() == row.status())
                && (reason.isEmpty() || row.has(reason.get()))
                && (query.isEmpty() || row.searched().contains(query));
    }

    ReviewFilter of(Optional<ClipStatus> other) {
        return new ReviewFilter(other, reason, query);
    }

    ReviewFilter because(Optional<SuspicionKind> other) {
        return new ReviewFilter(status, other, query);
    }

    ReviewFilter saying(String other) {
        return new ReviewFilter(status, reason, other);
    }

    /** Whether more than a state narrows the rows. */
    boolean narrows() {
        return reason.isPresent() || !query.isEmpty();
    }
}
