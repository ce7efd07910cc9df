package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.xttsworkbench.training.AdamW;
import org.xttsworkbench.xtts.Gpt;
import org.xttsworkbench.xtts.GptMode;
import org.xttsworkbench.xtts.GptWeights;

/** One step of the optimizer from the gradients of {@code gpt_train}, at two learning rates. */
final class OptimStage implements Stage {
    private static final String BATCH = "b3";
    private static final Tolerance AFTER = Tolerance.absolute(1e-7);
    private static final Tolerance DELTA = Tolerance.absolute(2e-6);
    private static final double MOMENT_SHARE = 2e-4;

    /** Below this first moment (a tenth of the gradient) rounding decides where a step goes. */
    private static final double LEAST_MOMENT = 1e-7;

    private static final AdamW.Rates RATES = new AdamW.Rates(0.9, 0.96, 1e-8, 0.01, 0, true);

    @Override
    public String name() {
        return "optim";
    }

    @Override
    public void compare(ReferenceRun run, Comparison comparison) throws IOException {
        for (String rate : new String[] {"5e-06", "0.001"}) {
            run.job().checkCancelled();
            step(run, comparison, rate);
        }
    }

    private void step(ReferenceRun run, Comparison comparison, String rate) throws IOException {
        JsonNode params = run.golden().stage(name()).path("params");
        try (GptWeights weights = GptWeights.open(run.runtime(), run.golden().model());
                Gpt gpt = new Gpt(run.runtime(), weights, GptMode.PLAIN);
                AdamW optimizer = new AdamW(run.runtime(), weights, RATES)) {
            gpt.accumulate(GptCases.rows(run.golden().tensors("gpt_eval"), BATCH), true, 1, 0, 0);
            boolean small = rate.equals("5e-06");
            List<double[]> before = new ArrayList<>();
            String result = small ? "lr5e-06.after" : "lr0.001.delta";
            for (Map.Entry<String, NDArray> weight : weights.arrays().entrySet()) {
                JsonNode figures = params.path(weight.getKey()).path(result);
                before.add(Sampled.of(weights, weight.getKey(), weight.getValue(), figures)
                        .values());
            }
            optimizer.step(Double.parseDouble(rate));
            int at = 0;
            for (Map.Entry<String, NDArray> weight : weights.arrays().entrySet()) {
                String name = weight.getKey();
                JsonNode figures = params.path(name);
                double[] after = Sampled.of(weights, name, weight.getValue(), figures.path(result))
                        .values();
                double[] start = before.get(at++);
                double[] moved = IntStream.range(0, after.length)
                        .mapToDouble(i -> after[i] - start[i])
                        .toArray();
                parameter(comparison, result + "/" + name, name, small ? after : moved, small ? AFTER : DELTA);
                if (small) {
                    JsonNode first = figures.path("exp_avg");
                    Sampled.of(weights, name, optimizer.firstMoment(name), first)
                            .compare(comparison, "exp_avg/" + name, weights, name, first, MOMENT_SHARE);
                    JsonNode second = figures.path("exp_avg_sq");
                    Sampled.of(weights, name, optimizer.secondMoment(name), second)
                            .compare(comparison, "exp_avg_sq/" + name, weights, name, second, 2 * MOMENT_SHARE);
                }
            }
        }
    }

    private static void parameter(
            Comparison comparison, String key, String name, double[] actual, Tolerance tolerance) {
        double[] wanted = comparison.expected().get(key).values();
        double[] moments = comparison.expected().get("exp_avg/" + name).values();
        int[] counted = IntStream.range(0, wanted.length)
                .filter(i -> Math.abs(moments[i]) > LEAST_MOMENT)
                .toArray();
        comparison.given(key);
        comparison.values(
                key,
                IntStream.of(counted).mapToDouble(i -> wanted[i]).toArray(),
                IntStream.of(counted).mapToDouble(i -> actual[i]).toArray(),
                tolerance);
    }
}
