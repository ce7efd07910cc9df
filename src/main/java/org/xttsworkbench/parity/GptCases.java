package org.xttsworkbench.parity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xttsworkbench.xtts.GptRow;

/** The batches that the stages of the GPT share: {@code b2}, {@code b3} and so on in the stage {@code gpt_eval}. */
final class GptCases {
    /** Frames of a conditioning mel in training: 132300 samples, a frame every 256. */
    static final int CONDITIONING_FRAMES = 517;

    private static final int SAMPLES_PER_CODE = 1024;

    private GptCases() {}

    /** Names of the batches. */
    static List<String> names(GoldenTensors eval) {
        return eval.names().stream()
                .filter(name -> name.endsWith(".text_inputs"))
                .map(name -> name.substring(0, name.indexOf('.')))
                .toList();
    }

    /**
     * The rows of a batch.
     *
     * @param crop crop of the last row in samples, whose targets the original masks; empty to mask nothing
     */
    static List<GptRow> rows(GoldenTensors eval, String batch, long... crop) {
        GoldenTensor text = eval.get(batch + ".text_inputs");
        long[] textLengths = eval.get(batch + ".text_lengths").integers();
        long[] wavLengths = eval.get(batch + ".wav_lengths").integers();
        GoldenTensor codes = eval.get(batch + ".audio_codes");
        GoldenTensor mels = eval.get(batch + ".cond_mels");
        List<GptRow> rows = new ArrayList<>();
        for (int r = 0; r < textLengths.length; r++) {
            boolean masked = crop.length == 2 && r == textLengths.length - 1;
            int count = (int) ((wavLengths[r] + SAMPLES_PER_CODE - 1) / SAMPLES_PER_CODE);
            rows.add(new GptRow(
                    mel(mels, r),
                    row(text, r, (int) textLengths[r]),
                    row(codes, r, count),
                    masked ? (int) (crop[0] / 256) : 0,
                    masked ? (int) (crop[1] / 256) : 0));
        }
        return rows;
    }

    private static int[] row(GoldenTensor all, int row, int count) {
        int width = (int) all.shape()[1];
        long[] values = all.integers();
        int[] ids = new int[count];
        for (int i = 0; i < count; i++) {
            ids[i] = (int) values[row * width + i];
        }
        return ids;
    }

    private static float[] mel(GoldenTensor all, int row) {
        int bins = (int) all.shape()[all.shape().length - 2];
        int stored = (int) all.shape()[all.shape().length - 1];
        int from = row * bins * stored;
        return repeatLast(Arrays.copyOfRange(all.floats(), from, from + bins * stored), bins);
    }

    /** A stored mel with its last frame repeated to the full length, [bins, frames]. */
    static float[] repeatLast(float[] stored, int bins) {
        int frames = stored.length / bins;
        float[] mel = new float[bins * CONDITIONING_FRAMES];
        for (int b = 0; b < bins; b++) {
            for (int f = 0; f < CONDITIONING_FRAMES; f++) {
                mel[b * CONDITIONING_FRAMES + f] = stored[b * frames + Math.min(f, frames - 1)];
            }
        }
        return mel;
    }
}
