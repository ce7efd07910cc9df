package org.xttsworkbench.ui.control.chart;

import java.util.Arrays;

/**
 * The points of one curve in bounded memory, with the lowest and highest value of any stretch at hand. Points are kept
 * one by one until {@code capacity} is reached; from then on neighbours share a bucket, twice as many each time it is
 * full again. Above the buckets lie levels that each hold the extremes of two entries of the one below, so that a column
 * of pixels costs a handful of look-ups however many points it covers.
 *
 * <p>Not thread-safe; belongs to the thread that draws.
 */
public final class SeriesPyramid {
    /** Enough for a run of 131 072 steps one by one, and under 4 MB a curve when full. */
    public static final int DEFAULT_CAPACITY = 1 << 17;

    private static final int FIRST_SIZE = 256;

    private final int capacity;
    private double[] x = new double[FIRST_SIZE];
    private float[] mean = new float[FIRST_SIZE];
    private float[][] low;
    private float[][] high;
    private int size;
    private long perBucket = 1;
    private long inLast;
    private long points;
    private double lastX = Double.NaN;
    private int compactions;

    public SeriesPyramid() {
        this(DEFAULT_CAPACITY);
    }

    /** @param capacity most buckets, a power of two of at least 4 */
    public SeriesPyramid(int capacity) {
        if (capacity < 4 || Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("not a power of two of at least 4: " + capacity);
        }
        this.capacity = capacity;
        int levels = Integer.numberOfTrailingZeros(capacity) + 1;
        low = new float[levels][];
        high = new float[levels][];
        for (int level = 0; level < levels; level++) {
            low[level] = new float[Math.max(1, FIRST_SIZE >> level)];
            high[level] = new float[Math.max(1, FIRST_SIZE >> level)];
        }
    }

    /**
     * Adds a point.
     *
     * @param at place on the x axis, not before the last one
     * @param value what is drawn there; NaN for a gap
     */
    public void append(double at, double value) {
        if (at < lastX) {
            throw new IllegalArgumentException("points come in order: " + at + " after " + lastX);
        }
        float y = (float) value;
        points++;
        lastX = at;
        if (size > 0 && inLast < perBucket) {
            inLast++;
            int last = size - 1;
            mean[last] = Float.isNaN(mean[last])
                    ? y
                    : Float.isNaN(y) ? mean[last] : (float) (mean[last] + ((double) y - mean[last]) / inLast);
            include(last, y, false);
            return;
        }
        if (size == capacity) {
            compact();
            points--;
            append(at, value);
            return;
        }
        grow(size + 1);
        x[size] = at;
        mean[size] = y;
        inLast = 1;
        size++;
        include(size - 1, y, true);
    }

    private void include(int index, float y, boolean isNew) {
        for (int level = 0; level < low.length; level++) {
            int at = index >> level;
            boolean first = isNew && (index & ((1 << level) - 1)) == 0;
            low[level][at] = first ? y : lower(low[level][at], y);
            high[level][at] = first ? y : higher(high[level][at], y);
        }
    }

    /** Joins neighbours; every value stays inside the extremes of its bucket. */
    private void compact() {
        for (int i = 0; i < size / 2; i++) {
            x[i] = x[2 * i];
            float a = mean[2 * i];
            float b = mean[2 * i + 1];
            mean[i] = Float.isNaN(a) ? b : Float.isNaN(b) ? a : (a + b) / 2;
        }
        for (int level = 0; level + 1 < low.length; level++) {
            System.arraycopy(low[level + 1], 0, low[level], 0, low[level + 1].length);
            System.arraycopy(high[level + 1], 0, high[level], 0, high[level + 1].length);
        }
        size /= 2;
        perBucket *= 2;
        inLast = perBucket;
        compactions++;
        int top = low.length - 1;
        low[top][0] = low[top - 1][0];
        high[top][0] = high[top - 1][0];
    }

    private void grow(int wanted) {
        if (wanted <= x.length) {
            return;
        }
        int length = Math.min(capacity, x.length * 2);
        x = Arrays.copyOf(x, length);
        mean = Arrays.copyOf(mean, length);
        for (int level = 0; level < low.length; level++) {
            low[level] = Arrays.copyOf(low[level], Math.max(1, length >> level));
            high[level] = Arrays.copyOf(high[level], Math.max(1, length >> level));
        }
    }

    /** Forgets all points. */
    public void clear() {
        size = 0;
        perBucket = 1;
        inLast = 0;
        points = 0;
        lastX = Double.NaN;
        compactions++;
    }

    /** The bucket that holds a place, the last one that begins at or before it; -1 before the first. */
    public int bucketAt(double at) {
        int found = Arrays.binarySearch(x, 0, size, at);
        if (found >= 0) {
            while (found + 1 < size && x[found + 1] == at) {
                found++;
            }
            return found;
        }
        return -found - 2;
    }

    /** The lowest value of the buckets from {@code from} up to but without {@code to}; NaN when all are gaps. */
    public float lowest(int from, int to) {
        float result = Float.NaN;
        for (int i = from; i < to; ) {
            int level = levelAt(i, to);
            result = lower(result, low[level][i >> level]);
            i += 1 << level;
        }
        return result;
    }

    /** The highest value of the buckets from {@code from} up to but without {@code to}; NaN when all are gaps. */
    public float highest(int from, int to) {
        float result = Float.NaN;
        for (int i = from; i < to; ) {
            int level = levelAt(i, to);
            result = higher(result, high[level][i >> level]);
            i += 1 << level;
        }
        return result;
    }

    /** The largest level whose entry begins at a bucket and ends by another. */
    private int levelAt(int from, int to) {
        int aligned = from == 0 ? low.length - 1 : Integer.numberOfTrailingZeros(from);
        int fits = 31 - Integer.numberOfLeadingZeros(to - from);
        return Math.min(Math.min(aligned, fits), low.length - 1);
    }

    private static float lower(float a, float b) {
        return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.min(a, b);
    }

    private static float higher(float a, float b) {
        return Float.isNaN(a) ? b : Float.isNaN(b) ? a : Math.max(a, b);
    }

    /** Number of buckets. */
    public int size() {
        return size;
    }

    /** Number of points that were added. */
    public long points() {
        return points;
    }

    /** Points that a full bucket holds; 1 while every point is kept. */
    public long pointsPerBucket() {
        return perBucket;
    }

    /** Rises whenever buckets that were there have changed their meaning. */
    public int compactions() {
        return compactions;
    }

    /** Where a bucket begins. */
    public double x(int bucket) {
        return x[bucket];
    }

    /** Mean of a bucket's values, the value itself while every point is kept; NaN for a gap. */
    public float mean(int bucket) {
        return mean[bucket];
    }

    /** Where the newest point lies; NaN without points. */
    public double lastX() {
        return lastX;
    }
}
