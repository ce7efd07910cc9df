package org.xttsworkbench.ui.control.chart;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.control.Palette;

/** Draws a chart without its read-out: grid, axes, curves, marks. */
final class ChartPainter {
    private static final double GAP = 6;
    private static final double TOP = 10;
    private static final double RIGHT = 14;
    private static final double PER_TICK_X = 52;
    private static final double PER_TICK_Y = 26;

    private final GraphicsContext g;
    private final Palette<ChartColor> palette;
    private final TextWidth widths = new TextWidth();
    private final CurvePainter curves;
    private final MarkPainter marks;

    ChartPainter(GraphicsContext g, Palette<ChartColor> palette) {
        this.g = g;
        this.palette = palette;
        this.curves = new CurvePainter(g, palette);
        this.marks = new MarkPainter(g, palette, widths);
    }

    /** What is drawn. */
    record Content(
            List<ChartSeries> series,
            ChartMarks marks,
            ChartOptions options,
            Viewport view,
            AxisUnit unit,
            boolean live,
            Locale locale) {}

    /** Draws everything and tells where the curves lie. */
    PlotArea paint(Content content, double width, double height) {
        Font font = palette.font();
        double line = widths.height(font);
        boolean named = !content.unit().label().isEmpty();
        double bottom = height - (named ? 2 * line + 6 : line + 6);
        int ticksY = (int) Math.max(3, Math.min(ChartOptions.MOST_TICKS, (bottom - TOP) / PER_TICK_Y));
        YScale scale = YRange.of(content.series(), content.view(), content.marks(), content.options());
        List<Tick> ticks = scale.ticks(ticksY, content.locale());
        double labels = ticks.stream()
                .mapToDouble(t -> widths.of(t.label(), font))
                .max()
                .orElse(0);
        PlotArea area = new PlotArea(
                Math.ceil(Math.max(28, labels + 2 * GAP)),
                TOP,
                Math.max(40, width - RIGHT),
                bottom,
                content.view(),
                scale);
        g.clearRect(0, 0, width, height);
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
        if (area.height() < line || area.width() < line) {
            return area;
        }
        marks.band(content.marks().band(), area);
        heights(ticks, area);
        places(content, area, font, named ? height - line / 2 - 1 : 0);
        content.series().forEach(series -> curves.paint(series, area));
        marks.paint(content, area);
        return area;
    }

    private void heights(List<Tick> ticks, PlotArea area) {
        g.setTextAlign(TextAlignment.RIGHT);
        for (Tick tick : ticks) {
            double y = Math.rint(area.y(tick.value()));
            if (y < area.top() - 1 || y > area.bottom() + 1) {
                continue;
            }
            // Filled, not stroked: without a graphics card that is many times quicker.
            g.setFill(palette.color(ChartColor.GRID));
            g.fillRect(area.left(), y, area.width(), 1);
            g.setFill(palette.color(ChartColor.MUTED));
            g.fillText(tick.label(), area.left() - GAP, y + 0.5);
        }
    }

    private void places(Content content, PlotArea area, Font font, double nameAt) {
        AxisUnit unit = content.unit();
        int most = (int) Math.max(2, Math.min(12, area.width() / PER_TICK_X + 1));
        List<Tick> ticks = AxisTicks.linear(
                unit.fromData(content.view().from()),
                unit.fromData(content.view().to()),
                most,
                content.locale());
        double y = area.bottom() + widths.height(font) / 2 + 4;
        g.setTextAlign(TextAlignment.CENTER);
        for (Tick tick : ticks) {
            double x = Math.rint(area.x(unit.toData(tick.value())));
            g.setFill(palette.color(ChartColor.GRID));
            g.fillRect(x, area.top(), 1, area.height());
            g.setFill(palette.color(ChartColor.MUTED));
            g.fillText(tick.label(), x + 0.5, y);
        }
        if (nameAt > 0) {
            g.fillText(unit.label(), (area.left() + area.right()) / 2, nameAt);
        }
        g.setFill(palette.color(ChartColor.AXIS));
        g.fillRect(Math.rint(area.left()), area.top(), 1, area.height());
        g.fillRect(area.left(), Math.rint(area.bottom()), area.width(), 1);
    }

    /** The newest drawn bucket of a curve inside the view; nothing where it ends in a gap or outside. */
    static @Nullable Integer lastShown(ChartSeries series, Viewport view) {
        int last = Math.min(series.points().size() - 1, series.points().bucketAt(view.to()));
        if (last < 0 || series.points().x(last) < view.from() || Float.isNaN(series.shown(last))) {
            return null;
        }
        return last;
    }
}
