package org.xttsworkbench.ui.control.chart;

/**
 * How a chart's heights are shown.
 *
 * @param fromZero begin at 0, as for memory and speed
 * @param logarithmic even in the logarithm
 * @param limitVisible make room for the marked limit
 */
public record ChartOptions(boolean fromZero, boolean logarithmic, boolean limitVisible) {
    static final int MOST_TICKS = 7;

    /** Begin at the data. */
    public static final ChartOptions DATA = new ChartOptions(false, false, false);

    /** Begin at 0, with room for the limit. */
    public static final ChartOptions FROM_ZERO = new ChartOptions(true, false, true);

    ChartOptions withLogarithm(boolean on) {
        return new ChartOptions(fromZero, on, limitVisible);
    }
}
