package org.xttsworkbench.ui.control.chart;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.xttsworkbench.ui.control.Palette;

/** Draws the vertical line and the box of a read-out. */
final class ReadoutPainter {
    private static final double LINE = 16;
    private static final double PAD = 9;

    private final GraphicsContext g;
    private final Palette<ChartColor> palette;
    private final TextWidth widths = new TextWidth();

    ReadoutPainter(GraphicsContext g, Palette<ChartColor> palette) {
        this.g = g;
        this.palette = palette;
    }

    void paint(Readout readout, PlotArea area) {
        double x = Math.round(area.x(readout.x())) + 0.5;
        if (x < area.left() - 1 || x > area.right() + 1) {
            return;
        }
        g.setStroke(palette.color(ChartColor.MUTED));
        g.setLineWidth(1);
        g.strokeLine(x, area.top(), x, area.bottom());
        Font font = palette.font();
        double width = widths.of(readout.title(), font);
        for (Readout.Line line : readout.lines()) {
            width = Math.max(width, widths.of(line.name(), font) + widths.of(line.value(), font) + 13 + 16);
        }
        width += 2 * PAD;
        double height = (readout.lines().size() + 1) * LINE + 10;
        double left = x + 12 + width <= area.right() ? x + 12 : Math.max(area.left() + 2, x - 12 - width);
        double top = area.top() + 4;
        g.setFill(palette.color(ChartColor.GROUND));
        g.fillRoundRect(left, top, width, height, 10, 10);
        g.setStroke(palette.color(ChartColor.AXIS));
        g.strokeRoundRect(left + 0.5, top + 0.5, width - 1, height - 1, 10, 10);
        g.setFont(font);
        g.setTextBaseline(VPos.CENTER);
        double y = top + 5 + LINE / 2;
        text(readout.title(), left + PAD, y, ChartColor.TEXT, TextAlignment.LEFT);
        for (Readout.Line line : readout.lines()) {
            y += LINE;
            g.setFill(palette.color(
                    line.faint() ? ChartColor.SERIES_1_RAW : line.style().color()));
            g.fillRect(left + PAD, y - 4, 8, 8);
            text(line.name(), left + PAD + 13, y, ChartColor.MUTED, TextAlignment.LEFT);
            text(line.value(), left + width - PAD, y, ChartColor.TEXT, TextAlignment.RIGHT);
        }
    }

    private void text(String words, double x, double y, ChartColor ink, TextAlignment align) {
        g.setFill(palette.color(ink));
        g.setTextAlign(align);
        g.fillText(words, x, y);
    }
}
