package org.xttsworkbench.dataset;

import java.util.List;

/**
 * How many clips of each class of length the model should be measured on, and how many are taken so far. Short clips are
 * harder than long ones, so losses are comparable only when both sides have their share of each.
 */
final class LengthShares {
    /** Where the next class begins, in seconds. */
    private static final double[] BOUNDS = {3, 6, 9};

    private final int[] wished;
    private final int[] taken = new int[BOUNDS.length + 1];

    private LengthShares(int[] wished) {
        this.wished = wished;
    }

    /**
     * The shares of {@code total} clips for evaluation: each class gives in proportion, the last ones go to those that
     * lose most by rounding.
     */
    static LengthShares of(List<Clip> clips, int total) {
        int[] counts = new int[BOUNDS.length + 1];
        clips.forEach(clip -> counts[classOf(clip)]++);
        int[] wished = new int[counts.length];
        double[] lost = new double[counts.length];
        int left = total;
        for (int i = 0; i < counts.length; i++) {
            double exact = clips.isEmpty() ? 0 : (double) counts[i] * total / clips.size();
            wished[i] = (int) exact;
            lost[i] = exact - wished[i];
            left -= wished[i];
        }
        for (; left > 0; left--) {
            int most = 0;
            for (int i = 1; i < lost.length; i++) {
                most = lost[i] > lost[most] ? i : most;
            }
            wished[most]++;
            lost[most] = -1;
        }
        return new LengthShares(wished);
    }

    static int classOf(Clip clip) {
        int at = 0;
        while (at < BOUNDS.length && clip.seconds() >= BOUNDS[at]) {
            at++;
        }
        return at;
    }

    /** A copy to try something with. */
    LengthShares copy() {
        LengthShares other = new LengthShares(wished);
        System.arraycopy(taken, 0, other.taken, 0, taken.length);
        return other;
    }

    void take(List<Clip> clips) {
        clips.forEach(clip -> taken[classOf(clip)]++);
    }

    /** How far what is taken is from what is wished, summed over the classes. */
    int deviation() {
        int sum = 0;
        for (int i = 0; i < wished.length; i++) {
            sum += Math.abs(wished[i] - taken[i]);
        }
        return sum;
    }

    /** The deviation when {@code clips} were taken too. */
    int deviationWith(List<Clip> clips) {
        LengthShares other = copy();
        other.take(clips);
        return other.deviation();
    }

    /** The least deviation that can be reached by taking some of {@code free}. */
    int leastDeviation(List<Clip> free) {
        int[] supply = new int[wished.length];
        free.forEach(clip -> supply[classOf(clip)]++);
        int sum = 0;
        for (int i = 0; i < wished.length; i++) {
            sum += Math.max(taken[i] - wished[i], Math.max(0, wished[i] - taken[i] - supply[i]));
        }
        return sum;
    }
}
