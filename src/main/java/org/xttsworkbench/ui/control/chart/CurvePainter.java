package org.xttsworkbench.ui.control.chart;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.xttsworkbench.ui.control.Palette;

/**
 * Draws one curve: a point or an extent per column of pixels, however many points lie in it. Nothing is drawn outside the
 * area; a clip of the canvas would do the same at a far higher price, since it is blended as a picture.
 */
final class CurvePainter {
    private static final double MARKER = 3.5;
    private static final double LINE_WIDTH = 2;

    /**
     * Points closer than this, in pixels, are drawn as columns: to stroke them costs more than all else of a chart, and
     * smooth edges are not seen.
     */
    private static final double CLOSE = 2;

    private static final int TOGETHER = 16;

    private final GraphicsContext g;
    private final Palette<ChartColor> palette;
    private double[] xs = new double[512];
    private double[] ys = new double[512];
    private int count;
    private double firstPixel;
    private double beforeX = Double.NaN;
    private double beforeY;

    CurvePainter(GraphicsContext g, Palette<ChartColor> palette) {
        this.g = g;
        this.palette = palette;
    }

    void paint(ChartSeries series, PlotArea area) {
        SeriesPyramid points = series.points();
        int from = Math.max(0, points.bucketAt(area.view().from()));
        int to = Math.min(points.size(), points.bucketAt(area.view().to()) + 2);
        if (to <= from) {
            return;
        }
        Color color = palette.color(series.style().color());
        switch (series.style()) {
            case RAW_AND_SMOOTHED -> {
                raw(series, area, from, to, palette.color(ChartColor.SERIES_1_RAW));
                line(series, area, from, to, color, LINE_WIDTH);
            }
            case LINE -> line(series, area, from, to, color, LINE_WIDTH);
            case POINTS, COMPARED -> {
                g.setLineDashes(6, 3);
                line(series, area, from, to, color, LINE_WIDTH);
                g.setLineDashes();
                if (series.style() == SeriesStyle.POINTS) {
                    markers(series, area, from, to, color);
                }
            }
            case AREA -> area(series, area, from, to, palette.color(ChartColor.SERIES_1_RAW), color);
            case AREA_OF_OTHERS -> area(series, area, from, to, palette.color(ChartColor.OTHERS), color);
        }
    }

    /** Values as they are: joined while there is room for each, else the extent of each column. */
    private void raw(ChartSeries series, PlotArea area, int from, int to, Color color) {
        SeriesPyramid points = series.points();
        if (to - from <= area.width()) {
            begin();
            for (int i = from; i < to; i++) {
                point(area, points.x(i), points.mean(i), color, 1);
            }
            flush(color, 1);
            return;
        }
        g.setFill(color);
        int first = from;
        begin();
        for (int column = 0; column < area.width() && first < to; column++) {
            double pixel = area.left() + column;
            int next = Math.min(to, points.bucketAt(area.valueAt(pixel + 1)) + 1);
            if (next > first) {
                // One bucket back, so that neighbouring columns join.
                int begin = Math.max(from, first - 1);
                double high = within(area, area.y(points.highest(begin, next)));
                double low = within(area, area.y(points.lowest(begin, next)));
                if (!Double.isNaN(high + low)) {
                    extent(pixel, high, Math.max(high + 1, low));
                }
                first = next;
            }
        }
        extents();
    }

    private void extent(double pixel, double high, double low) {
        if (count == TOGETHER || (count > 0 && pixel != firstPixel + count)) {
            extents();
        }
        if (count == 0) {
            firstPixel = pixel;
        }
        xs[count] = high;
        ys[count++] = low;
    }

    /** What neighbouring columns share is filled at once: memory lies along the rows. */
    private void extents() {
        double shared = Double.NEGATIVE_INFINITY;
        double sharedEnd = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            shared = Math.max(shared, Math.ceil(xs[i]));
            sharedEnd = Math.min(sharedEnd, Math.floor(ys[i]));
        }
        boolean share = sharedEnd - shared > 4;
        if (share) {
            g.fillRect(firstPixel, shared, count, sharedEnd - shared);
        }
        for (int i = 0; i < count; i++) {
            double pixel = firstPixel + i;
            if (share) {
                g.fillRect(pixel, xs[i], 1, shared - xs[i]);
                g.fillRect(pixel, sharedEnd, 1, ys[i] - sharedEnd);
            } else {
                g.fillRect(pixel, xs[i], 1, ys[i] - xs[i]);
            }
        }
        begin();
    }

    private void line(ChartSeries series, PlotArea area, int from, int to, Color color, double width) {
        course(series, area, from, to, color, width);
        flush(color, width);
    }

    /** Collects the curve's course, at most a point per column; strokes whatever comes before a gap. */
    private void course(ChartSeries series, PlotArea area, int from, int to, Color color, double width) {
        SeriesPyramid points = series.points();
        begin();
        if (to - from <= area.width() * 2) {
            for (int i = from; i < to; i++) {
                point(area, points.x(i), series.shown(i), color, width);
            }
            return;
        }
        int last = -1;
        for (int column = 0; column <= area.width(); column++) {
            int bucket = Math.min(to - 1, points.bucketAt(area.valueAt(area.left() + column)));
            if (bucket >= from && bucket != last) {
                point(area, points.x(bucket), series.shown(bucket), color, width);
                last = bucket;
            }
        }
        if (last < to - 1) {
            point(area, points.x(to - 1), series.shown(to - 1), color, width);
        }
    }

    private void markers(ChartSeries series, PlotArea area, int from, int to, Color color) {
        g.setFill(palette.color(ChartColor.GROUND));
        g.setStroke(color);
        g.setLineWidth(LINE_WIDTH);
        int every = Math.max(1, (int) Math.ceil((to - from) * 3 * MARKER / area.width()));
        for (int i = from; i < to; i += every) {
            double x = area.x(series.points().x(i));
            double y = area.y(series.points().mean(i));
            if (!Double.isNaN(y) && x >= area.left() && x <= area.right() && y == within(area, y)) {
                g.fillOval(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER);
                g.strokeOval(x - MARKER, y - MARKER, 2 * MARKER, 2 * MARKER);
            }
        }
    }

    private void area(ChartSeries series, PlotArea area, int from, int to, Color ground, Color color) {
        SeriesPyramid points = series.points();
        g.setFill(ground);
        int first = from;
        for (int column = 0; column < area.width(); column++) {
            double pixel = area.left() + column;
            int next = Math.min(to, points.bucketAt(area.valueAt(pixel + 1)) + 1);
            // Between two points the column shows the one before it.
            float value = next > first ? points.highest(first, next) : points.mean(Math.max(0, next - 1));
            boolean beyond = pixel < area.x(points.x(from)) - 1 || pixel > area.x(points.lastX());
            if (!Float.isNaN(value) && !beyond) {
                double y = within(area, area.y(value));
                g.fillRect(pixel, y, 1.02, area.bottom() - y);
            }
            first = Math.max(first, next);
        }
        line(series, area, from, to, color, 1.5);
    }

    /** The line as its extent in each column of pixels. */
    private void columns(double width) {
        double column = Math.floor(xs[0]);
        double high = ys[0];
        double low = ys[0];
        for (int i = 1; i < count; i++) {
            for (; column + 1 <= xs[i]; column++) {
                double edge = ys[i - 1] + (ys[i] - ys[i - 1]) * (column + 1 - xs[i - 1]) / (xs[i] - xs[i - 1]);
                high = Math.min(high, edge);
                low = Math.max(low, edge);
                g.fillRect(column, high - width / 2, 1, low - high + width);
                high = edge;
                low = edge;
            }
            high = Math.min(high, ys[i]);
            low = Math.max(low, ys[i]);
        }
        g.fillRect(column, high - width / 2, 1, low - high + width);
    }

    private void begin() {
        count = 0;
        beforeX = Double.NaN;
    }

    private static double within(PlotArea area, double y) {
        return Double.isNaN(y) ? y : Math.max(area.top() - 1, Math.min(area.bottom() + 1, y));
    }

    private void point(PlotArea area, double at, float value, Color color, double width) {
        double x = area.x(at);
        double y = within(area, area.y(value));
        if (Double.isNaN(y)) {
            flush(color, width);
            beforeX = Double.NaN;
            return;
        }
        double lastX = beforeX;
        double lastY = beforeY;
        beforeX = x;
        beforeY = y;
        if (lastX < area.left() && x > area.left()) {
            add(area.left(), lastY + (y - lastY) * (area.left() - lastX) / (x - lastX), color, width);
        }
        if (x >= area.left() && x <= area.right()) {
            add(x, y, color, width);
        } else if (lastX < area.right() && x > area.right()) {
            add(area.right(), lastY + (y - lastY) * (area.right() - lastX) / (x - lastX), color, width);
        }
    }

    private void add(double px, double py, Color color, double width) {
        if (count == xs.length) {
            double x = xs[count - 1];
            double last = ys[count - 1];
            flush(color, width);
            xs[0] = x;
            ys[0] = last;
            count = 1;
        }
        xs[count] = px;
        ys[count] = py;
        count++;
    }

    private void flush(Color color, double width) {
        g.setStroke(color);
        g.setLineWidth(width);
        if (count > 2 && xs[count - 1] - xs[0] < CLOSE * count && g.getLineDashes() == null) {
            g.setFill(color);
            columns(width);
        } else if (count > 1) {
            g.strokePolyline(xs, ys, count);
        } else if (count == 1) {
            g.setFill(color);
            g.fillOval(xs[0] - width / 2, ys[0] - width / 2, width, width);
        }
        count = 0;
    }
}
