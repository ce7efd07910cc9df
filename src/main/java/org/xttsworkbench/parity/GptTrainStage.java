package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.tensor.Autograd;
import org.xttsworkbench.xtts.Gpt;
import org.xttsworkbench.xtts.GptMode;
import org.xttsworkbench.xtts.GptRow;
import org.xttsworkbench.xtts.GptTargets;
import org.xttsworkbench.xtts.GptWeights;

/** Losses and the gradients of all parameters, with the original's masking of targets and without. */
final class GptTrainStage implements Stage {
    private static final double GRADIENT_SHARE = 2e-4;
    private static final Tolerance NORM = Tolerance.relative(1e-4);

    @Override
    public String name() {
        return "gpt_train";
    }

    @Override
    public void compare(ReferenceRun run, Comparison comparison) throws IOException {
        GoldenTensors eval = run.golden().tensors("gpt_eval");
        JsonNode params = run.golden().stage(name()).path("params");
        try (GptWeights weights = GptWeights.open(run.runtime(), run.golden().model());
                Gpt gpt = new Gpt(run.runtime(), weights, GptMode.PLAIN)) {
            weights.track();
            for (String batch : GptCases.names(eval)) {
                comparison.given(batch + ".cond_idxs");
                for (String masking : List.of("mask", "free")) {
                    run.job().checkCancelled();
                    String prefix = batch + "." + masking;
                    if (!comparison.expected().has(prefix + ".loss")) {
                        continue;
                    }
                    List<GptRow> rows = rows(comparison.expected(), eval, batch, masking.equals("mask"));
                    comparison.close(
                            prefix + ".mel_targets",
                            GptTargets.padded(rows, weights.shape()).codeTargets(),
                            Tolerance.absolute(0));
                    GptEvalStage.losses(comparison, prefix, gpt.accumulate(rows, true, 1, 0, 0));
                    gradients(comparison, params, prefix, weights);
                }
            }
        }
    }

    private static List<GptRow> rows(GoldenTensors expected, GoldenTensors eval, String batch, boolean masked) {
        long[] crops = expected.get(batch + ".cond_idxs").integers();
        return masked
                ? GptCases.rows(eval, batch, crops[crops.length - 2], crops[crops.length - 1])
                : GptCases.rows(eval, batch);
    }

    private static void gradients(Comparison comparison, JsonNode params, String prefix, GptWeights weights)
            throws IOException {
        for (Map.Entry<String, NDArray> weight : weights.arrays().entrySet()) {
            String name = weight.getKey();
            String key = prefix + "/" + name;
            JsonNode figures = params.path(name).path(prefix);
            if (!comparison.expected().has(key)) {
                continue;
            }
            Sampled actual = Sampled.of(weights, name, Autograd.gradient(weight.getValue()), figures);
            actual.compare(comparison, key, weights, name, figures, GRADIENT_SHARE);
            comparison.values(
                    key + " (norm)",
                    new double[] {figures.path("norm").asDouble()},
                    new double[] {actual.norm()},
                    NORM);
        }
    }
}
