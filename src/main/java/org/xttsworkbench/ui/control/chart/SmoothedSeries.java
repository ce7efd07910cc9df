package org.xttsworkbench.ui.control.chart;

import java.util.Arrays;

/**
 * A curve smoothed by an exponential moving mean with its start corrected, so that the first points are not pulled to
 * zero. A gap is skipped: the mean goes on behind it. What was computed is kept and only new points cost time.
 */
public final class SmoothedSeries {
    private final SeriesPyramid source;
    private float[] values = new float[0];
    private int size;
    private int compactions;
    private double window = 1;
    private double sum;
    private double weight;

    /** @param source the curve; its last bucket may still change */
    public SmoothedSeries(SeriesPyramid source) {
        this.source = source;
    }

    /**
     * Sets how many points the mean reaches over.
     *
     * @param points 1 for none
     */
    public void setWindow(double points) {
        if (points != window) {
            window = Math.max(1, points);
            size = 0;
        }
    }

    /**
     * The smoothing slider's value as a number of points: none at 0, a thousand at 1, evenly in between to the eye.
     *
     * @param slider from 0 to 1
     */
    public static double windowOf(double slider) {
        return Math.pow(1000, Math.max(0, Math.min(1, slider)));
    }

    /** The smoothed value at a bucket; NaN where the curve has a gap. */
    public float value(int bucket) {
        update();
        return values[bucket];
    }

    private void update() {
        if (compactions != source.compactions()) {
            compactions = source.compactions();
            size = 0;
        }
        if (size == 0) {
            sum = 0;
            weight = 0;
        }
        // The last bucket may have taken more points since; a bucket of many points counts once.
        double keep = Math.pow(1 - 1 / window, (double) source.pointsPerBucket());
        for (int i = size; i < source.size(); i++) {
            if (values.length <= i) {
                values = Arrays.copyOf(values, Math.max(256, Math.max(i + 1, values.length * 2)));
            }
            float y = source.mean(i);
            if (Float.isNaN(y)) {
                values[i] = Float.NaN;
            } else {
                double nextSum = keep * sum + (1 - keep) * y;
                double nextWeight = keep * weight + (1 - keep);
                values[i] = (float) (nextSum / nextWeight);
                if (i + 1 < source.size()) {
                    sum = nextSum;
                    weight = nextWeight;
                }
            }
        }
        size = Math.max(0, source.size() - 1);
    }
}
