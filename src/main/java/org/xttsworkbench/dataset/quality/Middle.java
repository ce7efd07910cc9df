package org.xttsworkbench.dataset.quality;

import java.util.Arrays;

/**
 * What is usual among values, whatever a few outliers say.
 *
 * @param count number of values
 * @param median the middle one
 * @param spread median distance from it, scaled to a standard deviation
 */
record Middle(int count, double median, double spread) {
    /** Makes the median distance of normally distributed values their standard deviation. */
    private static final double NORMAL = 1.4826;

    static Middle of(double[] values) {
        if (values.length == 0) {
            return new Middle(0, 0, 0);
        }
        double median = median(values);
        double[] distances =
                Arrays.stream(values).map(v -> Math.abs(v - median)).toArray();
        return new Middle(values.length, median, NORMAL * median(distances));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
