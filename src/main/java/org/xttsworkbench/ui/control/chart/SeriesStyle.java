package org.xttsworkbench.ui.control.chart;

/** How a curve is drawn. Styles differ in dash and marker, so that colour is not needed to tell them apart. */
public enum SeriesStyle {
    /** The values faint, and their smoothed course as a line over them. */
    RAW_AND_SMOOTHED(ChartColor.SERIES_1),
    /** A plain line. */
    LINE(ChartColor.SERIES_1),
    /** Few points with markers, joined by dashes; never smoothed. */
    POINTS(ChartColor.SERIES_2),
    /** Another run for comparison: dashes, named at its end. */
    COMPARED(ChartColor.SERIES_3),
    /** A line with the ground below it filled. */
    AREA(ChartColor.SERIES_1),
    /** As {@link #AREA}, in the colour of what is not ours. */
    AREA_OF_OTHERS(ChartColor.MUTED);

    private final ChartColor color;

    SeriesStyle(ChartColor color) {
        this.color = color;
    }

    ChartColor color() {
        return color;
    }
}
