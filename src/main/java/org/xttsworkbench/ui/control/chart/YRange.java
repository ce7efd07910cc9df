package org.xttsworkbench.ui.control.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the heights that a stretch of curves needs: lines in full, single noisy values as far as they matter. */
final class YRange {
    private static final int SAMPLES = 400;
    private static final double SPREADS = 2.2;

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;
    private final boolean positiveOnly;

    private YRange(boolean positiveOnly) {
        this.positiveOnly = positiveOnly;
    }

    /** A scale with round ends for what is visible. */
    static YScale of(List<ChartSeries> series, Viewport view, ChartMarks marks, ChartOptions options) {
        YRange range = new YRange(options.logarithmic());
        for (ChartSeries one : series) {
            int from = Math.max(0, one.points().bucketAt(view.from()));
            int to = one.points().bucketAt(view.to()) + 1;
            if (to > from && one.style() == SeriesStyle.RAW_AND_SMOOTHED) {
                range.addNoisy(one, from, to);
            } else if (to > from) {
                range.add(one.points().lowest(from, to));
                range.add(one.points().highest(from, to));
            }
        }
        ChartMarks.@Nullable Limit limit = marks.limit();
        if (limit != null && options.limitVisible()) {
            range.add(limit.y() * 1.02);
        }
        return YScale.around(range.low, range.high, options.fromZero(), options.logarithmic(), ChartOptions.MOST_TICKS);
    }

    private void addNoisy(ChartSeries series, int from, int to) {
        int every = Math.max(1, (to - from) / SAMPLES);
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double distance = 0;
        int count = 0;
        for (int i = from; i < to; i += every) {
            float smooth = series.shown(i);
            if (!Float.isNaN(smooth)) {
                lowest = Math.min(lowest, smooth);
                highest = Math.max(highest, smooth);
                distance += Math.abs(series.points().mean(i) - smooth);
                count++;
            }
        }
        if (count > 0) {
            double spread = SPREADS * distance / count;
            // No further than the values themselves go: a calm curve gets no empty ground.
            add(Math.max(lowest - spread, series.points().lowest(from, to)));
            add(Math.min(highest + spread, series.points().highest(from, to)));
            add(lowest);
            add(highest);
        }
    }

    private void add(double value) {
        if (Double.isFinite(value) && (!positiveOnly || value > 0)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }
}
