package org.xttsworkbench.dataset.report;

import java.util.List;
import java.util.Locale;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Split;

/** How many clips there are of each length, as a picture: a bar per second, evaluation on top of training. */
final class LengthHistogram {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 180;
    private static final int LEFT = 40;
    private static final int BOTTOM = 24;
    private static final int TOP = 18;

    private LengthHistogram() {}

    static String svg(List<Clip> clips) {
        int longest =
                (int) Math.ceil(clips.stream().mapToDouble(Clip::seconds).max().orElse(1));
        int bars = Math.max(12, longest);
        int[] train = new int[bars];
        int[] eval = new int[bars];
        for (Clip clip : clips) {
            int bar = Math.min(bars - 1, (int) clip.seconds());
            (clip.split() == Split.EVAL ? eval : train)[bar]++;
        }
        int most = 1;
        for (int i = 0; i < bars; i++) {
            most = Math.max(most, train[i] + eval[i]);
        }
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Number of clips by length in seconds\">%n",
                WIDTH,
                HEIGHT));
        double step = (WIDTH - LEFT) / (double) bars;
        double unit = (HEIGHT - BOTTOM - TOP) / (double) most;
        double base = HEIGHT - BOTTOM;
        svg.append(String.format(Locale.ROOT, "<path class=\"axis\" d=\"M%d %.1fH%d\"/>%n", LEFT, base + 0.5, WIDTH));
        for (int i = 0; i < bars; i++) {
            double x = LEFT + i * step;
            String title = String.format(
                    Locale.ROOT, "%d to %d s: %d for training, %d for evaluation", i, i + 1, train[i], eval[i]);
            svg.append("<g><title>").append(title).append("</title>");
            bar(svg, "train", x, base - train[i] * unit, step, train[i] * unit);
            bar(svg, "eval", x, base - (train[i] + eval[i]) * unit, step, eval[i] * unit);
            svg.append("</g>\n");
            if (train[i] + eval[i] > 0) {
                double y = base - (train[i] + eval[i]) * unit - 4;
                label(svg, x + step / 2, y, train[i] + eval[i], "middle");
            }
            if (i % Math.max(1, bars / 12) == 0) {
                label(svg, x, HEIGHT - 8.0, i, "middle");
            }
        }
        label(svg, WIDTH - 2.0, HEIGHT - 8.0, bars, "end");
        svg.append("</svg>\n<p class=\"legend\"><span class=\"key train\"></span> training");
        return svg.append(" <span class=\"key eval\"></span> evaluation</p>\n").toString();
    }

    private static void bar(StringBuilder svg, String kind, double x, double y, double step, double height) {
        if (height > 0) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    kind,
                    x + 1,
                    y,
                    step - 2,
                    height));
        }
    }

    private static void label(StringBuilder svg, double x, double y, int number, String anchor) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%d</text>%n", x, y, anchor, number));
    }
}
