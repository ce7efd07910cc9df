package org.xttsworkbench.ui.control.chart;

import java.text.NumberFormat;
import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.control.Palette;

/** Draws what is marked in a chart: the best point, bands, limits, moments, names and newest values of curves. */
final class MarkPainter {
    private static final double BEST = 5.5;
    private static final double PAD = 6;
    private static final double BESIDE = 20;

    private final GraphicsContext g;
    private final Palette<ChartColor> palette;
    private final TextWidth widths;

    MarkPainter(GraphicsContext g, Palette<ChartColor> palette, TextWidth widths) {
        this.g = g;
        this.palette = palette;
        this.widths = widths;
    }

    /** The ground of a band, to be drawn before anything else. */
    void band(ChartMarks.@Nullable Band band, PlotArea area) {
        if (band == null) {
            return;
        }
        double left = Math.max(area.left(), area.x(band.from()));
        double right = Math.min(area.right(), area.x(band.to()));
        if (right > left) {
            g.setFill(palette.color(ChartColor.BAND));
            g.fillRect(left, area.top(), right - left, area.height());
        }
    }

    /** Everything that lies over the curves. */
    void paint(ChartPainter.Content content, PlotArea area) {
        ChartMarks marks = content.marks();
        bandName(marks.band(), area);
        limit(marks.limit(), area);
        event(marks, area);
        for (ChartSeries series : content.series()) {
            switch (series.style()) {
                case RAW_AND_SMOOTHED, LINE -> newest(series, area, content);
                case COMPARED -> endName(series, area);
                case AREA, AREA_OF_OTHERS -> areaName(series, area, content);
                case POINTS -> {}
            }
        }
        best(marks.best(), area);
    }

    private void bandName(ChartMarks.@Nullable Band band, PlotArea area) {
        if (band == null) {
            return;
        }
        double left = Math.max(area.left(), area.x(band.from()));
        double right = Math.min(area.right(), area.x(band.to()));
        if (right - left > widths.of(band.label(), palette.font()) + 2 * PAD) {
            text(band.label(), left + PAD + 2, area.top() + 12, ChartColor.BAND_TEXT, TextAlignment.LEFT);
        }
    }

    private void limit(ChartMarks.@Nullable Limit limit, PlotArea area) {
        if (limit == null) {
            return;
        }
        double y = area.y(limit.y());
        if (y >= area.top() - 1 && y <= area.bottom()) {
            g.setStroke(palette.color(ChartColor.LIMIT));
            g.setLineWidth(1.5);
            g.setLineDashes(5, 3);
            g.strokeLine(area.left(), y, area.right(), y);
            g.setLineDashes();
            text(limit.label(), area.right() - 4, labelAt(limit, area), ChartColor.LIMIT, TextAlignment.RIGHT);
        }
    }

    /** Above the line, where no curve is, if there is room. */
    private static double labelAt(ChartMarks.Limit limit, PlotArea area) {
        double y = area.y(limit.y());
        return y - area.top() > 14 ? y - 8 : y + 10;
    }

    private void event(ChartMarks marks, PlotArea area) {
        ChartMarks.Event event = marks.event();
        if (event == null) {
            return;
        }
        double x = Math.round(area.x(event.x())) + 0.5;
        if (x >= area.left() && x <= area.right() + 1) {
            g.setStroke(palette.color(ChartColor.LIMIT));
            g.setLineWidth(1.5);
            g.strokeLine(x, area.top(), x, area.bottom());
            double width = widths.of(event.label(), palette.font()) + 2 * PAD;
            double left = x - 8 - width > area.left() ? x - 8 - width : x + 8;
            double y = area.top() + area.height() * 0.4;
            if (marks.limit() != null && Math.abs(labelAt(marks.limit(), area) - y) < BESIDE) {
                y = labelAt(marks.limit(), area) + BESIDE;
            }
            boxed(event.label(), left, y, width, ChartColor.LIMIT, ChartColor.LIMIT);
        }
    }

    private void newest(ChartSeries series, PlotArea area, ChartPainter.Content content) {
        Integer last = ChartPainter.lastShown(series, area.view());
        if (!content.live() || last == null) {
            return;
        }
        double x = area.x(series.points().x(last));
        double y = area.y(series.shown(last));
        if (y < area.top() || y > area.bottom() || x > area.right()) {
            return;
        }
        Color color = palette.color(series.style().color());
        g.setFill(color);
        g.fillOval(x - 4, y - 4, 8, 8);
        String value = number(series.shown(last), content.locale());
        double width = widths.of(value, palette.font());
        if (x + 8 + width < area.right()) {
            text(value, x + 8, Math.max(area.top() + 6, y - 8), series.style().color(), TextAlignment.LEFT);
        }
    }

    private void endName(ChartSeries series, PlotArea area) {
        Integer last = ChartPainter.lastShown(series, area.view());
        if (last != null) {
            double x = Math.max(area.x(series.points().x(last)) - 2, area.left() + 80);
            double y = Math.max(area.top() + 8, area.y(series.shown(last)) - 11);
            text(series.name(), x, y, ChartColor.SERIES_3, TextAlignment.RIGHT);
        }
    }

    private void areaName(ChartSeries series, PlotArea area, ChartPainter.Content content) {
        SeriesPyramid points = series.points();
        double at = area.valueAt(area.left() + area.width() * 0.35);
        int bucket = points.bucketAt(at);
        if (bucket < 0 || Float.isNaN(points.mean(bucket)) || at > points.lastX()) {
            return;
        }
        // Between this curve and the one it lies over.
        double below = 0;
        for (ChartSeries other : content.series()) {
            int there = other.points().bucketAt(at);
            if (other != series && there >= 0 && other.points().mean(there) < points.mean(bucket)) {
                below = Math.max(below, other.points().mean(there));
            }
        }
        double top = area.y(points.mean(bucket));
        double bottom = area.y(below);
        if (bottom - top >= 16) {
            double x = area.left() + area.width() * 0.35;
            text(series.name(), x, (top + bottom) / 2, ChartColor.TEXT, TextAlignment.CENTER);
        }
    }

    private void best(ChartMarks.@Nullable Best best, PlotArea area) {
        if (best == null) {
            return;
        }
        double x = area.x(best.x());
        double y = area.y(best.y());
        if (x < area.left() - 1 || x > area.right() + 1 || Double.isNaN(y)) {
            return;
        }
        Color color = palette.color(ChartColor.SERIES_2);
        double width = widths.of(best.label(), palette.font()) + 2 * PAD;
        double left = Math.max(area.left() + 2, Math.min(area.right() - width - 2, x - width / 2));
        double labelY = y - area.top() > 60 ? y - 44 : Math.min(area.bottom() - 16, y + 40);
        g.setStroke(color);
        g.setLineWidth(1);
        g.setLineDashes(2, 3);
        g.strokeLine(x, Math.min(labelY, y), x, area.bottom());
        g.setLineDashes();
        g.setFill(color);
        g.fillOval(x - BEST, y - BEST, 2 * BEST, 2 * BEST);
        boxed(best.label(), left, labelY, width, ChartColor.SERIES_2, ChartColor.TEXT);
    }

    private void boxed(String words, double left, double middle, double width, ChartColor edge, ChartColor ink) {
        g.setFill(palette.color(ChartColor.GROUND));
        g.fillRoundRect(left, middle - 10, width, 20, 8, 8);
        g.setStroke(palette.color(edge));
        g.setLineWidth(1);
        g.strokeRoundRect(left + 0.5, middle - 9.5, width - 1, 19, 8, 8);
        text(words, left + width / 2, middle, ink, TextAlignment.CENTER);
    }

    private void text(String words, double x, double y, ChartColor ink, TextAlignment align) {
        g.setFill(palette.color(ink));
        g.setTextAlign(align);
        g.fillText(words, x, y);
    }

    /** A value with as many places as its size deserves. */
    static String number(double value, Locale locale) {
        double size = Math.abs(value);
        if (size != 0 && size < 1e-3) {
            return String.format(Locale.ROOT, "%.1e", value)
                    .replaceAll("e([+-])0*(\\d+)", "e$1$2")
                    .replace("e+", "e");
        }
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int places = size < 1 ? 4 : size < 10 ? 3 : size < 100 ? 2 : 1;
        format.setMaximumFractionDigits(places);
        format.setMinimumFractionDigits(Math.min(places, 3));
        return format.format(value);
    }
}
