package org.xttsworkbench.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** The words under a waveform: each in a box as long as it is spoken, or, where that is too narrow, below its box. */
final class WordPainter {
    /** Lines below the boxes; short words that are spoken fast take turns in them. */
    private static final int MOST_LINES = 2;

    private final GraphicsContext g;
    private final Palette<WaveColor> colors;
    private final double width;
    private final double unit;
    private final double box;
    private final @Nullable PlacedWord current;
    private final List<Place> places = new ArrayList<>();
    private int lines;

    /** Where a word stands; line 0 is in its box, and a word in no line has no room at all. */
    private record Place(PlacedWord word, String text, Font font, double x, double width, double centre, int line) {}

    /** @param unit what a pixel at the usual size of the text is at the size that is set */
    WordPainter(GraphicsContext g, Palette<WaveColor> colors, WaveformModel model, WaveScale scale, double unit) {
        this.g = g;
        this.colors = colors;
        this.width = scale.width();
        this.unit = unit;
        this.box = Math.rint(20 * unit);
        this.current = model.currentWord().orElse(null);
        double[] taken = new double[MOST_LINES + 1];
        for (PlacedWord word : model.words().get()) {
            double from = scale.x(word.startSeconds()) + 1;
            double to = scale.x(word.endSeconds()) - 1;
            if (to >= -60 && from <= width + 60) {
                place(word, from, Math.max(2, to - from), taken);
            }
        }
    }

    private void place(PlacedWord word, double x, double wide, double[] taken) {
        String text = TextDirection.marked(word.text());
        Font font = TextDirection.font(word.text(), colors.font());
        double needs = TextWidth.of(text, font);
        double centre = x + wide / 2;
        int line = 0;
        if (needs > wide - 4) {
            centre = Math.max(needs / 2 + 2, Math.min(width - needs / 2 - 2, centre));
            double begins = centre - needs / 2;
            do {
                line++;
            } while (line <= MOST_LINES && begins < taken[Math.min(line, MOST_LINES)]);
            if (line <= MOST_LINES) {
                taken[line] = begins + needs + 5 * unit;
                lines = Math.max(lines, line);
            }
        }
        places.add(new Place(word, text, font, x, wide, centre, line));
    }

    /** The room that the words take; none where they have no times, as with texts that were given. */
    double height() {
        return places.isEmpty() ? 0 : Math.rint((26 + 15 * lines) * unit);
    }

    /** @param top where the room of the words begins */
    void paint(double top) {
        double y = top + Math.rint(4 * unit);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (Place place : places) {
            boolean lit = place.word().equals(current);
            box(place, lit, y);
            if (place.line() > MOST_LINES) {
                continue;
            }
            boolean inBox = place.line() == 0;
            g.setFont(place.font());
            g.setFill(colors.color(
                    lit
                            ? inBox ? WaveColor.ON_EDGE : WaveColor.EDGE
                            : place.word().inside() ? WaveColor.TEXT : WaveColor.MUTED));
            g.fillText(place.text(), place.centre(), y + (inBox ? box / 2 : box + (15 * place.line() - 7) * unit));
        }
    }

    private void box(Place place, boolean lit, double y) {
        PlacedWord word = place.word();
        g.setFill(colors.color(lit ? WaveColor.EDGE : WaveColor.GROUND));
        if (lit || word.inside()) {
            g.fillRoundRect(place.x(), y, place.width(), box, 6, 6);
        }
        if (!lit) {
            g.setStroke(colors.color(word.unsure() ? WaveColor.UNSURE : WaveColor.LINE));
            g.setLineWidth(word.unsure() ? 1.5 : 1);
            g.strokeRoundRect(place.x() + 0.5, y + 0.5, place.width() - 1, box - 1, 6, 6);
        }
    }
}
