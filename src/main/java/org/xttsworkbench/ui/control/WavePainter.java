package org.xttsworkbench.ui.control;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws a waveform: ruler, wave in two-pixel columns, ends, words beneath, playhead. */
final class WavePainter {
    private static final double BODY = 13;
    private static final double COLUMN = 2;
    private static final double COLUMN_INK = 1.5;
    private static final double CUT_SECONDS = 0.22;

    private final GraphicsContext g;
    private final Palette<WaveColor> colors;
    private final WaveformModel model;
    private final WaveScale scale;
    private final double height;
    /** What a pixel at the usual size of the text is at the size that is set. */
    private final double unit;

    private final double ruler;
    private final WordPainter words;

    WavePainter(GraphicsContext g, Palette<WaveColor> colors, WaveformModel model, WaveScale scale, double height) {
        this.g = g;
        this.colors = colors;
        this.model = model;
        this.scale = scale;
        this.height = height;
        this.unit = colors.font().getSize() / BODY;
        this.ruler = Math.rint(18 * unit);
        this.words = new WordPainter(g, colors, model, scale, unit);
    }

    void paint() {
        double waveHeight = Math.max(1, height - ruler - words.height());
        g.setFont(colors.font());
        fill(WaveColor.GROUND, 0, 0, scale.width(), height);
        double start = scale.x(model.start().get());
        double end = scale.x(model.end().get());
        fill(WaveColor.OUTSIDE_GROUND, 0, ruler, Math.max(0, start), waveHeight);
        fill(WaveColor.OUTSIDE_GROUND, end, ruler, Math.max(0, scale.width() - end), waveHeight);
        ruler(waveHeight);
        model.currentWord()
                .ifPresent(word -> fill(
                        WaveColor.CURRENT_GROUND,
                        scale.x(word.startSeconds()),
                        ruler,
                        scale.x(word.endSeconds()) - scale.x(word.startSeconds()),
                        waveHeight));
        fill(WaveColor.LINE, 0, Math.rint(ruler + waveHeight / 2), scale.width(), 1);
        wave(waveHeight, start, end);
        cutWarnings(waveHeight, start, end);
        edge(start, 1, waveHeight);
        edge(end, -1, waveHeight);
        fill(WaveColor.FOOT, 0, ruler + waveHeight, scale.width(), words.height());
        words.paint(ruler + waveHeight);
        playhead(waveHeight);
    }

    private void fill(WaveColor color, double x, double y, double width, double high) {
        g.setFill(colors.color(color));
        g.fillRect(x, y, width, high);
    }

    private void ruler(double waveHeight) {
        double tick = scale.tickSeconds();
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        long last = (long) Math.floor(scale.viewEnd() / tick);
        for (long i = Math.max(0, (long) Math.ceil(scale.viewStart() / tick)); i <= last; i++) {
            double x = Math.rint(scale.x(i * tick));
            fill(WaveColor.GRID, x, ruler, 1, waveHeight);
            fill(WaveColor.TICK, x, ruler - 5, 1, 5);
            String time = WaveScale.clock(i * tick, tick);
            if (x + 4 + TextWidth.of(time, g.getFont()) <= g.getCanvas().getWidth()) {
                g.setFill(colors.color(WaveColor.MUTED));
                g.fillText(time, x + 4, ruler / 2 - 1);
            }
        }
    }

    private void wave(double waveHeight, double start, double end) {
        ClipAudio sound = model.sound().get();
        if (sound == null) {
            return;
        }
        double head = scale.x(model.playhead().get());
        double middle = ruler + waveHeight / 2;
        double loudest = loudest(sound);
        for (double x = 0; x < scale.width(); x += COLUMN) {
            int from = sound.index(scale.seconds(x));
            int to = Math.max(from + 1, sound.index(scale.seconds(x + COLUMN)));
            if (from >= sound.samples().length || scale.seconds(x + COLUMN) < sound.startSeconds()) {
                continue;
            }
            double most = peak(sound.samples(), from, Math.min(to, sound.samples().length)) / loudest;
            double half = Math.max(0.8, Math.min(1, most) * waveHeight * 0.47);
            WaveColor color =
                    x < start || x > end ? WaveColor.OUTSIDE : x < head ? WaveColor.PLAYED : WaveColor.TO_COME;
            fill(color, x, middle - half, COLUMN_INK, 2 * half);
        }
    }

    /** The loudest sample inside the clip, so that quiet clips can be seen too; noise alone is not blown up. */
    private double loudest(ClipAudio sound) {
        int from = sound.index(model.start().get());
        int to = sound.index(model.end().get());
        return Math.max(1000, peak(sound.samples(), from, to));
    }

    private static int peak(short[] samples, int from, int to) {
        int most = 0;
        for (int i = from; i < to; i++) {
            most = Math.max(most, Math.abs(samples[i]));
        }
        return most;
    }

    private void cutWarnings(double waveHeight, double start, double end) {
        double width = scale.x(scale.viewStart() + CUT_SECONDS);
        g.setStroke(colors.color(WaveColor.UNSURE));
        g.setLineWidth(1);
        g.setLineDashes(3, 2);
        if (model.startCut().get()) {
            g.strokeRect(Math.rint(start) + 0.5, ruler + 1.5, Math.rint(width) - 1, waveHeight - 3);
        }
        if (model.endCut().get()) {
            g.strokeRect(Math.rint(end - width) + 0.5, ruler + 1.5, Math.rint(width) - 1, waveHeight - 3);
        }
        g.setLineDashes();
    }

    /** An end of the clip with the flag that it is dragged by. */
    private void edge(double x, int side, double waveHeight) {
        fill(WaveColor.EDGE, x - 1, ruler, 2, waveHeight);
        g.fillPolygon(
                new double[] {x, x + side * 9 * unit, x + side * 9 * unit, x},
                new double[] {ruler, ruler, ruler + 10 * unit, ruler + 16 * unit},
                4);
    }

    private void playhead(double waveHeight) {
        double x = Math.rint(scale.x(model.playhead().get()));
        fill(WaveColor.PLAYHEAD, x - 0.75, 2, 1.5, ruler + waveHeight - 2);
        g.fillPolygon(new double[] {x - 5.5, x + 5.5, x}, new double[] {2, 2, 10}, 3);
    }
}
