package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;
import org.xttsworkbench.training.AdamW;
import org.xttsworkbench.xtts.ConditioningCrop;
import org.xttsworkbench.xtts.Gpt;
import org.xttsworkbench.xtts.GptLosses;
import org.xttsworkbench.xtts.GptMode;
import org.xttsworkbench.xtts.GptRow;
import org.xttsworkbench.xtts.GptWeights;

/** Twenty micro-batches of training from sound and text on, with and without accumulation. */
final class CurveStage implements Stage {
    private static final int EARLY_STEPS = 8;
    private static final Tolerance FINAL = Tolerance.absolute(5e-4);
    private static final AdamW.Rates RATES = new AdamW.Rates(0.9, 0.96, 1e-8, 0.01, 0, true);

    /**
     * How much further from the original in float32 than that is from itself in float64 rounding may lead: both walk by
     * chance, and Adam's first steps turn the smallest gradient's sign into a whole step.
     */
    private static final double TIMES_ITS_OWN_ROUNDING = 4;

    /** Columns of a curve. */
    private static final List<String> CURVES = List.of("loss_text_ce", "loss_mel_ce", "loss", "grad_norm");

    @Override
    public String name() {
        return "curve";
    }

    @Override
    public void compare(ReferenceRun run, Comparison comparison) throws IOException {
        comparison.given("plan.clips", "plan.crops");
        for (String name : comparison.expected().names()) {
            if (name.contains(".float64.")) {
                comparison.given(name);
            }
        }
        List<List<GptRow>> plan = plan(run, comparison.expected());
        for (int accumulation : new int[] {1, 2}) {
            if (comparison.expected().has("accum" + accumulation + ".loss")) {
                train(run, comparison, plan, accumulation);
            }
        }
    }

    private void train(ReferenceRun run, Comparison comparison, List<List<GptRow>> plan, int accumulation)
            throws IOException {
        double rate = run.golden().stage(name()).path("lr").asDouble();
        String prefix = "accum" + accumulation + ".";
        double[][] curves = new double[CURVES.size()][plan.size()];
        try (GptWeights weights = GptWeights.open(run.runtime(), run.golden().model());
                Gpt gpt = new Gpt(run.runtime(), weights, GptMode.PLAIN);
                AdamW optimizer = new AdamW(run.runtime(), weights, RATES)) {
            for (int i = 0; i < plan.size(); i++) {
                run.job().checkCancelled();
                GptLosses losses = gpt.accumulate(plan.get(i), i % accumulation == 0, 1.0 / accumulation, 0, 0);
                curves[0][i] = 0.01 * losses.text();
                curves[1][i] = losses.codes();
                curves[2][i] = losses.loss();
                curves[3][i] = optimizer.gradientNorm();
                if ((i + 1) % accumulation == 0 || i + 1 == plan.size()) {
                    optimizer.step(rate);
                }
            }
            for (int c = 0; c < curves.length; c++) {
                curve(comparison, prefix, CURVES.get(c), curves[c]);
            }
            String finals = prefix + "final/";
            for (String name : comparison.expected().names()) {
                if (name.startsWith(finals)) {
                    String parameter = name.substring(finals.length());
                    double[] all =
                            weights.source(parameter, weights.get(parameter)).toDoubles();
                    int kept = comparison.expected().get(name).values().length;
                    comparison.close(name, Arrays.copyOf(all, kept), FINAL);
                }
            }
        }
    }

    private static void curve(Comparison comparison, String prefix, String column, double[] actual) {
        String name = prefix + column;
        boolean norms = column.equals("grad_norm");
        double[] wanted = comparison.expected().get(name).values();
        String exact = prefix + "float64." + column;
        double[] precise = comparison.expected().has(exact)
                ? comparison.expected().get(exact).values()
                : wanted;
        int early = Math.min(EARLY_STEPS, wanted.length);
        comparison.given(name);
        part(comparison, name, 0, early, wanted, actual, precise, norms ? 2e-4 : 1e-5);
        part(comparison, name + " (later)", early, wanted.length, wanted, actual, precise, norms ? 5e-3 : 3e-4);
    }

    private static void part(
            Comparison comparison,
            String name,
            int from,
            int to,
            double[] wanted,
            double[] actual,
            double[] precise,
            double tolerance) {
        double rounding = 0;
        for (int i = from; i < to; i++) {
            rounding = Math.max(rounding, Math.abs(wanted[i] - precise[i]) / Math.abs(precise[i]));
        }
        comparison.values(
                name,
                Arrays.copyOfRange(wanted, from, to),
                Arrays.copyOfRange(actual, from, to),
                Tolerance.relative(Math.max(tolerance, TIMES_ITS_OWN_ROUNDING * rounding)));
    }

    private static List<List<GptRow>> plan(ReferenceRun run, GoldenTensors expected) throws IOException {
        VoiceBpeTokenizer tokenizer =
                VoiceBpeTokenizer.load(run.golden().model().resolve("vocab.json"));
        GoldenTensor clips = expected.get("plan.clips");
        long[] numbers = clips.integers();
        long[] crops = expected.get("plan.crops").integers();
        int batch = (int) clips.shape()[1];
        Map<Integer, Waveform> waves = new HashMap<>();
        List<List<GptRow>> plan = new ArrayList<>();
        try (ReferenceModel model = ReferenceModel.open(run)) {
            for (int step = 0; step < clips.shape()[0]; step++) {
                List<GptRow> rows = new ArrayList<>();
                List<Waveform> sounds = new ArrayList<>();
                for (int r = 0; r < batch; r++) {
                    int clip = (int) numbers[step * batch + r];
                    if (!waves.containsKey(clip)) {
                        waves.put(clip, run.clip(run.golden().clips().get(clip)));
                    }
                    sounds.add(waves.get(clip));
                }
                long[][] codes = codes(run, model, sounds);
                for (int r = 0; r < batch; r++) {
                    int at = step * batch + r;
                    JsonNode clip = run.golden().index().path("clips").path((int) numbers[at]);
                    Waveform sound = sounds.get(r);
                    rows.add(new GptRow(
                            mel(run, model, sound, new ConditioningCrop((int) crops[2 * at], (int) crops[2 * at + 1])),
                            tokenizer.encode(
                                    clip.path("text").asText(),
                                    Language.of(clip.path("lang").asText())),
                            Arrays.stream(codes[r])
                                    .limit((sound.length() + 1023) / 1024)
                                    .mapToInt(Math::toIntExact)
                                    .toArray()));
                }
                plan.add(rows);
            }
        }
        return plan;
    }

    /** Codes of a batch as the original makes them: of the padded waves, so that a short clip's last ones hear silence. */
    private static long[][] codes(ReferenceRun run, ReferenceModel model, List<Waveform> sounds) {
        try (NDManager scope = run.runtime().manager().newSubManager()) {
            NDArray mel = model.dvaeMel().of(scope, DvaeStage.padded(scope, sounds));
            NDArray all = model.dvae().nearest(scope, model.dvae().encode(scope, mel));
            int width = (int) all.getShape().get(1);
            long[] values = all.toLongArray();
            long[][] rows = new long[sounds.size()][];
            for (int r = 0; r < rows.length; r++) {
                rows[r] = Arrays.copyOfRange(values, r * width, (r + 1) * width);
            }
            return rows;
        }
    }

    private static float[] mel(ReferenceRun run, ReferenceModel model, Waveform sound, ConditioningCrop crop) {
        try (NDManager scope = run.runtime().manager().newSubManager()) {
            return model.conditioningMel().of(scope, sound.samples(), crop).toFloatArray();
        }
    }
}
