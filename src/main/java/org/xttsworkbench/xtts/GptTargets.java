package org.xttsworkbench.xtts;

import java.util.Arrays;
import java.util.List;

/**
 * What a batch's rows look like to the original: padded inputs, targets and masks, row after row, for comparison.
 *
 * @param textInput ids into the text embedding
 * @param textTargets -1 for what does not count
 * @param codeInput ids into the codes' embedding
 * @param codeTargets -1 for what does not count
 * @param keys 1 where a key may be attended to
 */
@SuppressWarnings("ArrayRecordComponent") // for comparing element by element only
public record GptTargets(
        double[] textInput, double[] textTargets, double[] codeInput, double[] codeTargets, double[] keys) {

    /** The padded form of some rows. */
    public static GptTargets padded(List<GptRow> rows, GptShape shape) {
        GptLayout layout = GptLayout.padded(rows, shape);
        double[] keys = new double[layout.positions()];
        int at = 0;
        for (boolean[] row : layout.keys()) {
            for (boolean key : row) {
                keys[at++] = key ? 1 : 0;
            }
        }
        return new GptTargets(
                doubles(layout.textIds()),
                doubles(layout.textTargets()),
                doubles(layout.codeIds()),
                doubles(layout.codeTargets()),
                keys);
    }

    private static double[] doubles(long[] values) {
        return Arrays.stream(values).asDoubleStream().toArray();
    }
}
