package org.xttsworkbench.ui.review;

import org.xttsworkbench.dataset.edit.ClipStatus;

/**
 * How far the review is.
 *
 * @param keptSeconds length of all clips that are not taken out
 * @param toCover how many more clips, the most suspicious first, cover 90 % of the suspected errors; 0 when that many
 *     are covered already
 * @param suspected whether there is anything suspicious at all
 */
record ReviewCounts(int toReview, int accepted, int excluded, double keptSeconds, int toCover, boolean suspected) {
    static final ReviewCounts NONE = new ReviewCounts(0, 0, 0, 0, 0, false);

    int total() {
        return toReview + accepted + excluded;
    }

    int reviewed() {
        return accepted + excluded;
    }

    int kept() {
        return toReview + accepted;
    }

    int of(ClipStatus status) {
        return switch (status) {
            case TO_REVIEW -> toReview;
            case ACCEPTED -> accepted;
            case EXCLUDED -> excluded;
        };
    }
}
