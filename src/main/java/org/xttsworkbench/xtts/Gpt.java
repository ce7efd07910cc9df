package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
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
    private final List<KernelArgument> blocks = new ArrayList<>();
    private final KernelArgument encoder;
    private final KernelArgument perceiver;
    private final KernelArgument tables;
    private final KernelArgument heads;
    private final NDArray none;
    private final long conditioningForm;
    private final long[] blockForms;
    private final long[] headForms;

    /** @param weights stay the caller's; their gradients are kept where they are tracked */
    public Gpt(EngineRuntime runtime, GptWeights weights, GptMode mode) {
        this.runtime = runtime;
        this.shape = weights.shape();
        this.mode = mode;
        this.kernel = Kernel.load(runtime, "linear", "conditioning", "gpt");
        this.none = runtime.manager().zeros(new Shape(0));
        List<NDArray> encoding = weights.pairs("conditioning_encoder.", "init");
        for (int i = 0; i < shape.conditioningLayers(); i++) {
            encoding.addAll(weights.pairs("conditioning_encoder.attn." + i + ".", "norm", "qkv", "proj_out"));
        }
        this.encoder = KernelArgument.of(encoding);
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
        for (int i = 0; i < shape.layers(); i++) {
            blocks.add(KernelArgument.of(weights.pairs(
                    "gpt.h." + i + ".", "ln_1", "attn.c_attn", "attn.c_proj", "ln_2", "mlp.c_fc", "mlp.c_proj")));
        }
        this.tables = KernelArgument.of(List.of(
                weights.get("text_embedding.weight"),
                weights.get("text_pos_embedding.emb.weight"),
                weights.get("mel_embedding.weight"),
                weights.get("mel_pos_embedding.emb.weight")));
        this.heads = KernelArgument.of(weights.pairs("", "gpt.ln_f", "final_norm", "text_head", "mel_head"));
        LinearForms forms = mode.forms();
        long d = shape.width();
        this.conditioningForm = forms.of(d, 3 * d);
        this.blockForms = new long[] {forms.of(d, 3 * d), forms.of(d, d), forms.of(d, 4 * d), forms.of(4 * d, d)};
        this.headForms = new long[] {forms.of(d, shape.textTokens()), forms.of(d, shape.audioTokens())};
    }

    /** Losses of a batch without dropout. */
    public GptLosses evaluate(List<GptRow> rows) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            GptBatch batch = GptBatch.of(rows, shape, mode.padded(), 0, scope);
            NDArray x = start(scope, batch, 0);
            for (int layer = 0; layer < shape.layers(); layer++) {
                try (NDArray before = x) {
                    x = block(scope, batch, layer, before, 0);
                }
            }
            return losses(scope, batch, x).read(batch);
        }
    }

    /**
     * Adds the gradients of a batch's loss to those of the tracked weights.
     *
     * @param scale factor of the loss: 1 / micro-batches of a step
     * @param dropout share of values dropped
     * @param seed what the dropped values are drawn from
     */
    public GptLosses accumulate(List<GptRow> rows, double scale, double dropout, long seed) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            GptBatch batch = GptBatch.of(rows, shape, mode.padded(), seed, scope);
            NDArray factor = scope.create((float) scale);
            return mode.recompute()
                    ? recomputing(scope, batch, factor, dropout)
                    : keeping(scope, batch, factor, dropout);
        }
    }

    /** All activations are kept until the backward pass. */
    private GptLosses keeping(NDManager scope, GptBatch batch, NDArray factor, double dropout) {
        Losses losses = Autograd.recorded(() -> {
            NDArray x = start(scope, batch, dropout);
            for (int layer = 0; layer < shape.layers(); layer++) {
                try (NDArray before = x) {
                    x = block(scope, batch, layer, before, dropout);
                }
            }
            try (NDArray last = x) {
                return losses(scope, batch, last);
            }
        });
        Autograd.backward(losses.total, factor);
        return losses.read(batch);
    }

    /** Only the inputs of the blocks are kept; each block is computed again when its gradient is due. */
    private GptLosses recomputing(NDManager scope, GptBatch batch, NDArray factor, double dropout) {
        List<NDArray> inputs = new ArrayList<>(List.of(start(scope, batch, dropout)));
        for (int layer = 0; layer < shape.layers(); layer++) {
            inputs.add(block(scope, batch, layer, inputs.get(layer), dropout));
        }
        NDArray last = inputs.get(shape.layers());
        Autograd.track(last);
        Losses losses = Autograd.recorded(() -> losses(scope, batch, last));
        Autograd.backward(losses.total, factor);
        for (int layer = shape.layers() - 1; layer >= 0; layer--) {
            int at = layer;
            NDArray input = inputs.get(layer);
            Autograd.track(input);
            back(() -> block(scope, batch, at, input, dropout), inputs.get(layer + 1));
        }
        back(() -> start(scope, batch, dropout), inputs.get(0));
        return losses.read(batch);
    }

    private static void back(Autograd.Work<NDArray> again, NDArray result) {
        try (NDArray y = Autograd.recorded(again);
                NDArray gradient = Autograd.gradient(result)) {
            Autograd.backward(y, gradient);
        }
        result.close();
    }

    /**
     * The prompt of conditioning mels.
     *
     * @param mels [clips, bins, frames]
     * @return [clips, prompt length, width]
     */
    public NDArray prompt(NDManager owner, NDArray mels) {
        return kernel.record(
                        owner,
                        "prompt",
                        mels,
                        encoder,
                        perceiver,
                        none,
                        shape.heads(),
                        shape.normGroups(),
                        conditioningForm)
                .singletonOrThrow();
    }

    /**
     * The conditioning encoder alone, [clips, frames, width].
     *
     * @param seen is shown what the first convolution and each block give
     */
    public NDArray conditioningEncoder(NDManager owner, NDArray mels, Consumer<NDArray> seen) {
        NDList layers = kernel.record(
                owner, "conditioning_layers", mels, encoder, shape.heads(), shape.normGroups(), conditioningForm);
        layers.forEach(seen);
        return layers.get(layers.size() - 1);
    }

    /**
     * Logits of text and codes at every position of the layout, without dropout: [text positions, text tokens] and [code
     * positions, audio tokens], all rows joined.
     */
    public NDList logits(NDManager owner, List<GptRow> rows) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            GptBatch batch = GptBatch.of(rows, shape, mode.padded(), 0, scope);
            NDArray x = start(scope, batch, 0);
            for (int layer = 0; layer < shape.layers(); layer++) {
                x = block(scope, batch, layer, x, 0);
            }
            return new NDList(
                    kernel.record(owner, "logits", x, heads, 4, batch.at().get(0), headForms[0])
                            .singletonOrThrow(),
                    kernel.record(owner, "logits", x, heads, 6, batch.at().get(1), headForms[1])
                            .singletonOrThrow());
        }
    }

    private NDArray start(NDManager scope, GptBatch batch, double dropout) {
        try (NDArray prompt = prompt(scope, batch.mels())) {
            return kernel.record(
                            scope,
                            "embed",
                            prompt,
                            tables,
                            batch.ids(),
                            batch.order(),
                            batch.seeds(),
                            dropout,
                            mode.eager())
                    .singletonOrThrow();
        }
    }

    private NDArray block(NDManager scope, GptBatch batch, int layer, NDArray x, double dropout) {
        return kernel.record(
                        scope,
                        "block",
                        x,
                        blocks.get(layer),
                        shape.heads(),
                        batch.layout().lengths(),
                        batch.keys(),
                        batch.seeds(),
                        layer,
                        dropout,
                        blockForms,
                        mode.eager())
                .singletonOrThrow();
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
        blocks.forEach(KernelArgument::close);
        List.of(encoder, perceiver, tables, heads).forEach(KernelArgument::close);
        none.close();
        kernel.close();
    }
}
