package org.xttsworkbench.ui.control.chart;

/** A curve of a chart: its name, its style and its points. */
public final class ChartSeries {
    private final String name;
    private final SeriesStyle style;
    private final SeriesPyramid points;
    private final SmoothedSeries smoothed;

    /**
     * @param name what the read-out and the accessible text call it
     * @param points may be appended to at any time on the thread that draws; the chart is told with {@link
     *     RunChart#dataChanged}
     */
    public ChartSeries(String name, SeriesStyle style, SeriesPyramid points) {
        this.name = name;
        this.style = style;
        this.points = points;
        this.smoothed = new SmoothedSeries(points);
    }

    public String name() {
        return name;
    }

    public SeriesStyle style() {
        return style;
    }

    public SeriesPyramid points() {
        return points;
    }

    SmoothedSeries smoothed() {
        return smoothed;
    }

    /** What the line shows at a bucket: the smoothed value where the style smooths, else the value itself. */
    float shown(int bucket) {
        return style == SeriesStyle.RAW_AND_SMOOTHED ? smoothed.value(bucket) : points.mean(bucket);
    }
}
