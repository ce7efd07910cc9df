package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.List;
import org.xttsworkbench.xtts.Gpt;
import org.xttsworkbench.xtts.GptLosses;
import org.xttsworkbench.xtts.GptMode;
import org.xttsworkbench.xtts.GptRow;
import org.xttsworkbench.xtts.GptTargets;
import org.xttsworkbench.xtts.GptWeights;

/** Inputs, logits and losses of whole batches without dropout: padded as the original has them, and packed. */
final class GptEvalStage implements Stage {
    private static final Tolerance LOGITS = Tolerance.absolute(3e-4);
    private static final Tolerance PROMPT = Tolerance.absolute(1e-4);
    static final Tolerance LOSSES = Tolerance.relative(1e-5);

    @Override
    public String name() {
        return "gpt_eval";
    }

    @Override
    public void compare(ReferenceRun run, Comparison comparison) throws IOException {
        try (GptWeights weights = GptWeights.open(run.runtime(), run.golden().model());
                Gpt padded = new Gpt(run.runtime(), weights, GptMode.EAGER);
                Gpt packed = new Gpt(run.runtime(), weights, GptMode.PLAIN)) {
            for (String batch : GptCases.names(comparison.expected())) {
                run.job().checkCancelled();
                List<GptRow> rows = GptCases.rows(comparison.expected(), batch);
                for (String given : List.of(
                        "text_inputs", "text_lengths", "wav_lengths", "cond_idxs", "audio_codes", "cond_mels")) {
                    comparison.given(batch + "." + given);
                }
                inputs(comparison, batch, GptTargets.padded(rows, weights.shape()));
                try (NDManager scope = run.runtime().manager().newSubManager()) {
                    logits(comparison, batch, padded.logits(scope, rows));
                    prompt(comparison, batch, packed, rows, scope);
                }
                losses(comparison, batch, padded.evaluate(rows));
                losses(comparison, batch, packed.evaluate(rows));
            }
        }
    }

    private static void inputs(Comparison comparison, String batch, GptTargets targets) {
        comparison.close(batch + ".text_in", targets.textInput(), Tolerance.absolute(0));
        comparison.close(batch + ".text_targets", targets.textTargets(), Tolerance.absolute(0));
        comparison.close(batch + ".mel_in", targets.codeInput(), Tolerance.absolute(0));
        comparison.close(batch + ".mel_targets", targets.codeTargets(), Tolerance.absolute(0));
        comparison.close(batch + ".key_mask", targets.keys(), Tolerance.absolute(0));
    }

    private static void logits(Comparison comparison, String batch, NDList logits) {
        logits(comparison, batch + ".text_logits", logits.get(0));
        logits(comparison, batch + ".mel_logits", logits.get(1));
    }

    /** All of them, or of a large model every n-th: {@code ceil(vocabulary / n)} are kept per position. */
    private static void logits(Comparison comparison, String name, NDArray logits) {
        String part = name + ".part";
        if (!comparison.expected().has(part)) {
            comparison.close(name, TensorValues.of(logits), LOGITS);
            return;
        }
        long[] shape = comparison.expected().get(part).shape();
        long all = logits.getShape().get(1);
        long step = (all + shape[2] - 1) / shape[2];
        comparison.close(part, TensorValues.of(logits.get(new NDIndex(":, ::" + step))), LOGITS);
    }

    private static void prompt(Comparison comparison, String batch, Gpt gpt, List<GptRow> rows, NDManager scope) {
        double[] expected = comparison.expected().get(batch + ".prompt").values();
        int size = expected.length / rows.size();
        double[] actual = new double[expected.length];
        for (int r = 0; r < rows.size(); r++) {
            float[] mel = rows.get(r).mel();
            NDArray prompt = gpt.prompt(
                    scope,
                    scope.create(
                            mel,
                            new Shape(1, mel.length / GptCases.CONDITIONING_FRAMES, GptCases.CONDITIONING_FRAMES)));
            System.arraycopy(TensorValues.of(prompt), 0, actual, r * size, size);
        }
        comparison.close(batch + ".prompt", actual, PROMPT);
    }

    static void losses(Comparison comparison, String batch, GptLosses losses) {
        comparison.close(batch + ".loss_text", losses.text(), LOSSES);
        comparison.close(batch + ".loss_mel", losses.codes(), LOSSES);
        comparison.close(batch + ".loss_text_ce", 0.01 * losses.text(), LOSSES);
        comparison.close(batch + ".loss_mel_ce", losses.codes(), LOSSES);
        comparison.close(batch + ".loss", losses.loss(), LOSSES);
    }
}
