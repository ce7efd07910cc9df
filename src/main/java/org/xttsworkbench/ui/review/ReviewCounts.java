package org.xttsworkbench.ui.review;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
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
    private static final double COVERED = 0.9;

    /** Counts all rows. A clip's suspicion is taken as the probability that something is wrong with it. */
    static ReviewCounts of(Collection<ReviewRow> rows) {
        Map<ClipStatus, Integer> states = new EnumMap<>(ClipStatus.class);
        double kept = 0;
        double all = 0;
        double covered = 0;
        double[] left = new double[rows.size()];
        int open = 0;
        for (ReviewRow row : rows) {
            states.merge(row.status(), 1, Integer::sum);
            kept += row.status() == ClipStatus.EXCLUDED ? 0 : row.seconds();
            all += row.suspicion();
            if (row.status() == ClipStatus.TO_REVIEW) {
                left[open++] = row.suspicion();
            } else {
                covered += row.suspicion();
            }
        }
        return new ReviewCounts(
                states.getOrDefault(ClipStatus.TO_REVIEW, 0),
                states.getOrDefault(ClipStatus.ACCEPTED, 0),
                states.getOrDefault(ClipStatus.EXCLUDED, 0),
                kept,
                needed(Arrays.copyOf(left, open), COVERED * all - covered),
                all > 0);
    }

    private static int needed(double[] suspicions, double missing) {
        Arrays.sort(suspicions);
        int count = 0;
        double rest = missing - 1e-9;
        for (int i = suspicions.length - 1; i >= 0 && rest > 0; i--) {
            rest -= suspicions[i];
            count++;
        }
        return count;
    }

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
