package org.xttsworkbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.storage.UserFolder;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.training.AdamW;
import org.xttsworkbench.xtts.Gpt;
import org.xttsworkbench.xtts.GptLosses;
import org.xttsworkbench.xtts.GptRow;
import org.xttsworkbench.xtts.GptShape;
import org.xttsworkbench.xtts.GptWeights;
import org.xttsworkbench.xtts.LinearFormChoice;

/** Measures one variant in this process: whole optimizer steps with dropout on random clips. */
final class TrainStepRun {
    private static final int SAMPLES_PER_CODE = 1024;
    private static final int SIX_SECONDS = 132_300;
    private static final int FRAMES = 517;
    private static final int SAMPLES_PER_TOKEN = 2_200;
    private static final int STEPS = 3;
    private static final double RATE = 5e-6;
    private static final double DROPOUT = 0.1;

    /** Samples of the first 24 clips of LJSpeech. */
    private static final int[] REAL_LENGTHS = {
        212_893, 41_885, 213_149, 113_309, 178_845, 125_341, 184_989, 39_325, 166_557, 194_461, 99_485, 181_661,
        56_989, 219_293, 203_677, 116_125, 154_781, 165_021, 141_469, 103_069, 189_853, 155_549, 186_269, 173_213
    };

    private TrainStepRun() {}

    static Figure run(EngineRuntime runtime, Path model, TrainStepVariant variant, TrainStepVariant.Batches batches)
            throws IOException {
        try (GptWeights weights = GptWeights.open(runtime, model);
                Gpt gpt = new Gpt(
                        runtime,
                        weights,
                        variant.mode(LinearFormChoice.of(runtime, weights.shape(), UserFolder.cache(), false)));
                AdamW optimizer =
                        new AdamW(runtime, weights, new AdamW.Rates(0.9, 0.96, 1e-8, 0.01, 0, variant.isFused()))) {
            List<List<GptRow>> steps = steps(weights.shape(), batches);
            step(gpt, optimizer, steps.get(0), 0);
            List<Double> seconds = new ArrayList<>();
            long tokens = 0;
            double flops = 0;
            long begin = System.nanoTime();
            for (int i = 0; i < steps.size(); i++) {
                long start = System.nanoTime();
                GptLosses losses = step(gpt, optimizer, steps.get(i), i + 1);
                seconds.add((System.nanoTime() - start) / 1e9);
                tokens += losses.textTargets() + losses.codeTargets();
                flops += flops(weights, steps.get(i), losses.positions());
            }
            double all = (System.nanoTime() - begin) / 1e9;
            seconds.sort(null);
            Map<String, Double> values = new LinkedHashMap<>();
            values.put("secondsPerStep", seconds.get(seconds.size() / 2));
            values.put("seconds", all);
            values.put("tokensPerSecond", tokens / all);
            values.put("peakGigabytes", HostReading.peakResidentBytes().orElse(0) / 1e9);
            values.put("gigaflopsPerSecond", flops / all / 1e9);
            return new Figure(TrainStepVariant.label(variant, batches), values);
        }
    }

    private static GptLosses step(Gpt gpt, AdamW optimizer, List<GptRow> rows, long seed) {
        GptLosses losses = gpt.accumulate(rows, true, 1, DROPOUT, seed);
        optimizer.step(RATE);
        return losses;
    }

    private static List<List<GptRow>> steps(GptShape shape, TrainStepVariant.Batches batches) {
        Random random = new Random(1);
        List<List<GptRow>> steps = new ArrayList<>();
        if (batches == TrainStepVariant.Batches.RAGGED) {
            for (int at = 0; at < REAL_LENGTHS.length; at += 4) {
                List<GptRow> rows = new ArrayList<>();
                for (int i = at; i < at + 4; i++) {
                    rows.add(row(shape, REAL_LENGTHS[i], random));
                }
                steps.add(rows);
            }
        } else {
            int count = batches == TrainStepVariant.Batches.TWO ? 2 : 4;
            List<GptRow> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                rows.add(row(shape, SIX_SECONDS, random));
            }
            for (int i = 0; i < STEPS; i++) {
                steps.add(rows);
            }
        }
        return steps;
    }

    private static GptRow row(GptShape shape, int samples, Random random) {
        float[] mel = new float[shape.melBins() * FRAMES];
        for (int i = 0; i < mel.length; i++) {
            mel[i] = (float) random.nextGaussian();
        }
        int[] tokens =
                random.ints(samples / SAMPLES_PER_TOKEN, 2, shape.textTokens()).toArray();
        int[] codes = random.ints((samples + SAMPLES_PER_CODE - 1) / SAMPLES_PER_CODE, 0, shape.audioTokens() - 2)
                .toArray();
        return new GptRow(mel, tokens, codes);
    }

    /**
     * Floating-point operations of a step as it has to be computed: two per product and sum, three passes (forward,
     * gradient of inputs, gradient of weights), packed rows; attention and norms, a few percent, are not counted, nor is
     * what a variant computes twice.
     */
    private static double flops(GptWeights weights, List<GptRow> rows, int positions) {
        GptShape shape = weights.shape();
        double d = shape.width();
        int packed = Math.min(
                positions,
                rows.stream()
                        .mapToInt(r -> shape.promptLength() + r.tokens().length + 1 + r.codes().length + 4)
                        .sum());
        double block = 12 * d * d * shape.layers() * packed;
        double conditioning = (80 * d + 4 * d * d * shape.conditioningLayers()) * FRAMES * rows.size();
        double heads = 0;
        for (GptRow row : rows) {
            heads += d * shape.textTokens() * (row.tokens().length + 1);
            heads += d * shape.audioTokens() * (row.codes().length + 4);
        }
        return 6 * (block + conditioning + heads);
    }
}
