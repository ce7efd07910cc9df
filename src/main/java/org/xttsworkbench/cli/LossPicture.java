package org.xttsworkbench.cli;

import java.util.List;
import java.util.Locale;

/** A curve drawn with characters: the losses of a run, from its first step on the left to its last on the right. */
final class LossPicture {
    private static final int WIDTH = 60;
    private static final int HEIGHT = 10;

    private LossPicture() {}

    /** @param losses one per step, all finite; each column shows the mean of its share of the steps */
    static String of(List<Double> losses) {
        int width = Math.min(WIDTH, losses.size());
        double[] columns = new double[width];
        for (int x = 0; x < width; x++) {
            int from = (int) ((long) x * losses.size() / width);
            int to = Math.max(from + 1, (int) ((x + 1L) * losses.size() / width));
            columns[x] = losses.subList(from, to).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
        }
        double top = losses.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        StringBuilder picture = new StringBuilder();
        for (int y = HEIGHT; y > 0; y--) {
            picture.append(String.format(Locale.ROOT, "%7.2f |", top * y / HEIGHT));
            for (double column : columns) {
                picture.append(column > top * (y - 0.5) / HEIGHT ? '#' : ' ');
            }
            picture.append('\n');
        }
        picture.append("   0.00 +").append("-".repeat(width)).append('\n');
        String last = "step " + losses.size();
        picture.append("         1")
                .append(" ".repeat(Math.max(1, width - 1 - last.length())))
                .append(last);
        return picture.append('\n').toString();
    }
}
