package org.xttsworkbench.asr.whisper;

/** Replaces each value by the median of its surroundings; beyond the edges the values are reflected. */
final class MedianFilter {

    private MedianFilter() {}

    /**
     * Adds the filtered row to {@code sums}. A row no longer than half the width stays as it is. What is no number counts
     * as larger than all numbers.
     *
     * @param values holds the row
     * @param from where it begins
     * @param sums as long as the row
     * @param width odd
     */
    static void add(float[] values, int from, float[] sums, int width) {
        int length = sums.length;
        int half = width / 2;
        if (length <= half) {
            for (int i = 0; i < length; i++) {
                sums[i] += values[from + i];
            }
            return;
        }
        float[] sorted = new float[width];
        int count = 0;
        for (int i = -half; i < half; i++) {
            insert(sorted, count++, values[from + reflected(i, length)]);
        }
        for (int i = 0; i < length; i++) {
            insert(sorted, count, values[from + reflected(i + half, length)]);
            sums[i] += sorted[half];
            remove(sorted, values[from + reflected(i - half, length)]);
            count = width - 1;
        }
    }

    private static int reflected(int index, int length) {
        return index < 0 ? -index : index < length ? index : 2 * (length - 1) - index;
    }

    private static void insert(float[] sorted, int count, float value) {
        int at = count;
        while (at > 0 && Float.compare(sorted[at - 1], value) > 0) {
            sorted[at] = sorted[at - 1];
            at--;
        }
        sorted[at] = value;
    }

    private static void remove(float[] sorted, float value) {
        int at = 0;
        while (Float.compare(sorted[at], value) != 0) {
            at++;
        }
        System.arraycopy(sorted, at + 1, sorted, at, sorted.length - at - 1);
    }
}
