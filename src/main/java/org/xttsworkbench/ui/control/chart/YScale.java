package org.xttsworkbench.ui.control.chart;

import java.util.List;
import java.util.Locale;

/**
 * The heights that a chart shows.
 *
 * @param low value at the bottom
 * @param high value at the top
 * @param logarithmic even in the logarithm instead of in the value
 */
public record YScale(double low, double high, boolean logarithmic) {

    /** Where a value lies between the bottom (0) and the top (1); may be outside; NaN where it has no place. */
    public double share(double value) {
        if (logarithmic) {
            return value > 0 ? Math.log(value / low) / Math.log(high / low) : Double.NaN;
        }
        return (value - low) / (high - low);
    }

    public List<Tick> ticks(int most, Locale locale) {
        return logarithmic ? AxisTicks.logarithmic(low, high, most, locale) : AxisTicks.linear(low, high, most, locale);
    }

    /**
     * A scale with round ends that has room for a range.
     *
     * @param fromZero begin at 0 (not with logarithms)
     */
    public static YScale around(double low, double high, boolean fromZero, boolean logarithmic, int most) {
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return new YScale(logarithmic ? 1 : 0, logarithmic ? 10 : 1, logarithmic);
        }
        if (logarithmic && high > 0) {
            double positive = low > 0 ? low : high / 1000;
            return new YScale(positive / 1.1, Math.max(high * 1.1, positive * 1.2), true);
        }
        double bottom = fromZero ? Math.min(0, low) : low;
        double top = high > bottom ? high : bottom + Math.max(Math.abs(bottom) * 0.1, 1e-12);
        double step = AxisTicks.step(bottom, top, most);
        double roundTop = Math.ceil(top / step - 1e-9) * step;
        return new YScale(Math.floor(bottom / step + 1e-9) * step, roundTop, false);
    }
}
