package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.dataset.edit.ClipStatus;

/**
 * Counts of all rows, kept up to date row by row. A clip's suspicion is taken as the probability that something is wrong
 * with it.
 */
final class ReviewTally {
    private static final double COVERED = 0.9;

    private final Map<ClipStatus, Integer> states = new EnumMap<>(ClipStatus.class);
    private final double[] falling;
    private final boolean[] open;
    private final int[] places;
    private double kept;
    private double all;
    private double covered;

    ReviewTally(Collection<ReviewRow> rows) {
        List<ReviewRow> sorted = new ArrayList<>(rows);
        sorted.sort(ReviewOrder.MOST_SUSPICIOUS.comparator());
        falling = new double[sorted.size()];
        open = new boolean[sorted.size()];
        places = new int[sorted.size() + 1];
        for (int i = 0; i < falling.length; i++) {
            ReviewRow row = sorted.get(i);
            falling[i] = row.suspicion();
            places[row.number()] = i;
            all += row.suspicion();
            count(row, 1);
        }
    }

    void change(ReviewRow before, ReviewRow now) {
        count(before, -1);
        count(now, 1);
    }

    private void count(ReviewRow row, int sign) {
        ClipStatus status = row.status();
        states.merge(status, sign, Integer::sum);
        kept += status == ClipStatus.EXCLUDED ? 0 : sign * row.seconds();
        covered += status == ClipStatus.TO_REVIEW ? 0 : sign * row.suspicion();
        open[places[row.number()]] = status == ClipStatus.TO_REVIEW;
    }

    ReviewCounts counts() {
        return new ReviewCounts(
                states.getOrDefault(ClipStatus.TO_REVIEW, 0),
                states.getOrDefault(ClipStatus.ACCEPTED, 0),
                states.getOrDefault(ClipStatus.EXCLUDED, 0),
                Math.max(0, kept),
                needed(COVERED * all - covered),
                all > 0);
    }

    private int needed(double missing) {
        int count = 0;
        double rest = missing - 1e-9;
        for (int i = 0; i < falling.length && rest > 0; i++) {
            if (open[i]) {
                rest -= falling[i];
                count++;
            }
        }
        return count;
    }
}
