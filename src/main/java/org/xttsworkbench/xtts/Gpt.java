package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.xttsworkbench.tensor.Autograd;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;

/**
 * The trained part of XTTS v2: conditioning encoder and perceiver make a prompt of a mel, a GPT-2 predicts text and audio
 * codes after it. Mirrors {@code TTS/tts/layers/xtts/gpt.py}; the layers are the kernels {@code conditioning.py} and
 * {@code gpt.py}, this class runs them one after the other, so that a layer's activations can be computed again instead
 * of kept.
 */
public final class Gpt implements AutoCloseable {
    private final EngineRuntime runtime;
    private final GptShape shape;
    private final Kernel kernel;
    private final GptMode mode;
    private final GptBlocks blocks;
    private final List<KernelArgument> encoder = new ArrayList<>();
    private final KernelArgument perceiver;
    private final KernelArgument tables;
    private final KernelArgument heads;
    /** Weights whose gradients are added to; those of the others are overwritten by a step's first micro-batch. */
    private final KernelArgument added;

    private final NDArray none;
    private final long conditioningForm;
    private final long[] headForms;

    /** @param weights stay the caller's; their gradients are kept where they are tracked */
    public Gpt(EngineRuntime runtime, GptWeights weights, GptMode mode) {
        this.runtime = runtime;
        this.shape = weights.shape();
        this.mode = mode;
        this.kernel = Kernel.load(runtime, "linear", "conditioning", "gpt");
        this.blocks = new GptBlocks(kernel, weights, mode);
        this.none = runtime.manager().zeros(new Shape(0));
        encoder.add(KernelArgument.of(weights.pairs("conditioning_encoder.", "init")));
        for (int i = 0; i < shape.conditioningLayers(); i++) {
            encoder.add(KernelArgument.of(
                    weights.pairs("conditioning_encoder.attn." + i + ".", "norm", "qkv", "proj_out")));
        }
        List<NDArray> resampling = new ArrayList<>();
        resampling.add(weights.get("conditioning_perceiver.latents"));
        for (int i = 0; i < shape.perceiverLayers(); i++) {
            String layer = "conditioning_perceiver.layers." + i;
            for (String name : List.of("to_q", "to_kv", "to_out")) {
                resampling.add(weights.get(layer + ".0." + name + ".weight"));
            }
            resampling.addAll(weights.pairs(layer + ".1.", "0", "2"));
        }
        resampling.add(weights.get("conditioning_perceiver.norm.gamma"));
        this.perceiver = KernelArgument.of(resampling);
        this.tables = KernelArgument.of(List.of(
                weights.get("text_embedding.weight"),
                weights.get("text_pos_embedding.emb.weight"),
                weights.get("mel_embedding.weight"),
                weights.get("mel_pos_embedding.emb.weight")));
        this.heads = KernelArgument.of(weights.pairs("", "gpt.ln_f", "final_norm", "text_head", "mel_head"));
        this.added = KernelArgument.of(weights.arrays().entrySet().stream()
                .filter(weight -> mode.eager() || !GptWeights.ofBlock(weight.getKey()))
                .map(Map.Entry::getValue)
                .toList());
        LinearForms forms = mode.forms();
        long d = shape.width();
        this.conditioningForm = forms.of(d, 3 * d);
        this.headForms = new long[] {forms.of(d, shape.textTokens()), forms.of(d, shape.audioTokens())};
    }

    /** Losses of a batch without dropout. */
    public GptLosses evaluate(List<GptRow> rows) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            GptBatch batch = GptBatch.of(rows, shape, mode.eager(), 0, scope);
            return losses(scope, batch, through(scope, batch, 0)).read(batch);
        }
    }

    /**
     * Adds the gradients of a batch's loss to those of the tracked weights.
     *
     * @param first of a step: the gradients that are there are forgotten
     * @param scale factor of the loss: 1 / micro-batches of a step
     * @param dropout share of values dropped
     * @param seed what the dropped values are drawn from
     */
    public GptLosses accumulate(List<GptRow> rows, boolean first, double scale, double dropout, long seed) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            GptBatch batch = GptBatch.of(rows, shape, mode.eager(), seed, scope);
            NDArray factor = scope.create((float) scale);
            if (first) {
                kernel.record(scope, "forget", added);
            }
            return mode.eager()
                    ? eagerly(scope, batch, factor, dropout)
                    : writtenOut(scope, batch, factor, dropout, first);
        }
    }

    /** Autograd finds the way back through everything. */
    private GptLosses eagerly(NDManager scope, GptBatch batch, NDArray factor, double dropout) {
        Losses losses = Autograd.recorded(() -> {
            try (NDArray last = through(scope, batch, dropout)) {
                return losses(scope, batch, last);
            }
        });
        Autograd.backward(losses.total, factor);
        return losses.read(batch);
    }

    /** The blocks' gradients are written out, autograd does what lies before and behind them. */
    private GptLosses writtenOut(NDManager scope, GptBatch batch, NDArray factor, double dropout, boolean first) {
        List<NDArray> stages = embedded(scope, batch, dropout);
        GptBlocks.Pass pass = blocks.forward(scope, batch, stages.get(stages.size() - 1), dropout);
        NDArray last = pass.result();
        Autograd.track(last);
        Losses losses = Autograd.recorded(() -> losses(scope, batch, last));
        Autograd.backward(losses.total, factor);
        NDArray gradient = Autograd.gradient(last);
        last.close();
        NDArray back = blocks.backward(scope, batch, pass, gradient, dropout, first);
        embeddedBackward(scope, batch, stages, back, dropout);
        return losses.read(batch);
    }

    /** Mels and what the stages up to the embeddings make of them: of each stage where they are computed again, else of all. */
    private List<NDArray> embedded(NDManager scope, GptBatch batch, double dropout) {
        List<NDArray> results = new ArrayList<>(List.of(batch.mels()));
        if (mode.recompute()) {
            for (int stage = 0; stage < stages(); stage++) {
                results.add(stage(scope, batch, stage, results.get(stage), dropout));
            }
        } else {
            results.add(Autograd.recorded(() -> throughStages(scope, batch, dropout)));
        }
        return results;
    }

    private void embeddedBackward(
            NDManager scope, GptBatch batch, List<NDArray> stages, NDArray gradient, double dropout) {
        if (!mode.recompute()) {
            Autograd.backward(stages.get(1), gradient);
            return;
        }
        NDArray dy = gradient;
        for (int stage = stages() - 1; stage >= 0; stage--) {
            int at = stage;
            NDArray input = stages.get(stage);
            if (stage > 0) {
                Autograd.track(input);
            }
            try (NDArray again = Autograd.recorded(() -> stage(scope, batch, at, input, dropout));
                    NDArray after = dy) {
                Autograd.backward(again, after);
            }
            if (stage > 0) {
                dy = Autograd.gradient(input);
                input.close();
            }
        }
    }

    /** From mels to the output of the last block, [positions, width]. */
    private NDArray through(NDManager scope, GptBatch batch, double dropout) {
        return blocks.run(scope, batch, throughStages(scope, batch, dropout), dropout);
    }

    private NDArray throughStages(NDManager scope, GptBatch batch, double dropout) {
        NDArray x = stage(scope, batch, 0, batch.mels(), dropout);
        for (int stage = 1; stage < stages(); stage++) {
            try (NDArray before = x) {
                x = stage(scope, batch, stage, before, dropout);
            }
        }
        return x;
    }

    private int stages() {
        return 2 + shape.conditioningLayers();
    }

    /** One stage: the encoder's first layer, its blocks, perceiver and embeddings. */
    private NDArray stage(NDManager scope, GptBatch batch, int stage, NDArray x, double dropout) {
        if (stage == 0) {
            return run(scope, "conditioning_start", x, encoder.get(0), conditioningForm);
        } else if (stage <= shape.conditioningLayers()) {
            return run(
                    scope,
                    "conditioning_block",
                    x,
                    encoder.get(stage),
                    shape.heads(),
                    shape.normGroups(),
                    conditioningForm);
        }
        try (NDArray prompt = run(scope, "perceiver", x, perceiver, none, conditioningForm)) {
            return run(
                    scope, "embed", prompt, tables, batch.ids(), batch.order(), batch.seeds(), dropout, mode.eager());
        }
    }

    private NDArray run(NDManager owner, String method, Object... arguments) {
        return kernel.record(owner, method, arguments).singletonOrThrow();
    }

    /**
     * The prompt of conditioning mels.
     *
     * @param mels [clips, bins, frames]
     * @return [clips, prompt length, width]
     */
    public NDArray prompt(NDManager owner, NDArray mels) {
        try (NDArray encoded = conditioningEncoder(owner, mels, layer -> {})) {
            return run(owner, "perceiver", encoded, perceiver, none, conditioningForm);
        }
    }

    /**
     * The conditioning encoder alone, [clips, frames, width].
     *
     * @param seen is shown what the first convolution and each block give; the arrays are closed afterwards
     */
    public NDArray conditioningEncoder(NDManager owner, NDArray mels, Consumer<NDArray> seen) {
        NDArray x = run(owner, "conditioning_start", mels, encoder.get(0), conditioningForm);
        seen.accept(x);
        for (int i = 1; i < encoder.size(); i++) {
            try (NDArray before = x) {
                x = run(
                        owner,
                        "conditioning_block",
                        before,
                        encoder.get(i),
                        shape.heads(),
                        shape.normGroups(),
                        conditioningForm);
            }
            seen.accept(x);
        }
        return x;
    }

    /**
     * Logits of text and codes at every position of the layout, without dropout: [text positions, text tokens] and [code
     * positions, audio tokens], all rows joined.
     */
    public NDList logits(NDManager owner, List<GptRow> rows) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            GptBatch batch = GptBatch.of(rows, shape, mode.eager(), 0, scope);
            NDArray x = through(scope, batch, 0);
            return new NDList(
                    kernel.record(owner, "logits", x, heads, 4, batch.at().get(0), headForms[0])
                            .singletonOrThrow(),
                    kernel.record(owner, "logits", x, heads, 6, batch.at().get(1), headForms[1])
                            .singletonOrThrow());
        }
    }

    private Losses losses(NDManager scope, GptBatch batch, NDArray x) {
        NDList results = kernel.record(scope, "losses", x, heads, batch.at(), batch.targets(), headForms);
        return new Losses(results.get(0), results.get(1), results.get(2));
    }

    private record Losses(NDArray total, NDArray text, NDArray codes) {
        GptLosses read(GptBatch batch) {
            return new GptLosses(
                    total.getFloat(),
                    text.getFloat(),
                    codes.getFloat(),
                    batch.layout().countedText(),
                    batch.layout().countedCodes(),
                    batch.layout().positions());
        }
    }

    @Override
    public void close() {
        blocks.close();
        encoder.forEach(KernelArgument::close);
        List.of(perceiver, tables, heads, added).forEach(KernelArgument::close);
        none.close();
        kernel.close();
    }
}
