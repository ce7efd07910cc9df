package org.xttsworkbench.ui.control.chart;

import org.jspecify.annotations.Nullable;

/**
 * What is marked in a chart beside its curves.
 *
 * @param best the best point
 * @param band a stretch of the x axis with a coloured ground
 * @param limit a height that cannot be passed
 * @param event a moment
 */
public record ChartMarks(
        @Nullable Best best,
        @Nullable Band band,
        @Nullable Limit limit,
        @Nullable Event event) {

    /** Nothing. */
    public static final ChartMarks NONE = new ChartMarks(null, null, null, null);

    /** A filled marker with a dropped line and a label. */
    public record Best(double x, double y, String label) {}

    /** From one place to another, with a word. */
    public record Band(double from, double to, String label) {}

    /** A dashed line across, with its name. */
    public record Limit(double y, String label) {}

    /** A line down, with its name. */
    public record Event(double x, String label) {}
}
