package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.tensor.ElementType;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorFiles;

/** Reads a model's tensors into the two lists that the kernel takes, queries, keys and values joined. */
final class WhisperWeights {
    private final ModelTensors tensors;
    private final TensorFiles files;
    private final Kernel kernel;
    private final PackingChoice packing;
    private final WhisperConfig config;
    private final NDManager owner;
    /** Rows that the next layers are called with. */
    private int rows;

    private List<NDArray> list = new ArrayList<>();

    /**
     * @param owner of what is loaded
     * @param kernel {@code whisper.py}
     */
    WhisperWeights(
            EngineRuntime runtime,
            NDManager owner,
            Kernel kernel,
            PackingChoice packing,
            ModelTensors tensors,
            WhisperConfig config) {
        this.tensors = tensors;
        this.files = new TensorFiles(runtime);
        this.kernel = kernel;
        this.packing = packing;
        this.config = config;
        this.owner = owner;
    }

    List<NDArray> encoder() throws IOException {
        long d = config.width();
        begin(config.audioPositions());
        plain("encoder.conv1.weight", d, config.melBins(), 3);
        plain("encoder.conv1.bias", d);
        plain("encoder.conv2.weight", d, d, 3);
        plain("encoder.conv2.bias", d);
        plain("encoder.embed_positions.weight", config.audioPositions(), d);
        for (int i = 0; i < config.encoderLayers(); i++) {
            String layer = "encoder.layers." + i + ".";
            norm(layer + "self_attn_layer_norm");
            attention(layer + "self_attn.");
            feedForward(layer);
        }
        norm("encoder.layer_norm");
        return list;
    }

    List<NDArray> decoder() throws IOException {
        long d = config.width();
        begin(PackingChoice.DECODER_ROWS);
        String embedding = "decoder.embed_tokens.weight";
        StoredTensor embedded = tensors.get(embedding, config.vocabulary(), d);
        boolean half = embedded.elementType() == ElementType.FLOAT16;
        NDArray output;
        try (NDManager scope = owner.newSubManager()) {
            output = packing.faster(owner, files.loadFloat32(embedded, scope), rows);
        }
        list.add(files.load(embedded, half ? ElementType.FLOAT16 : ElementType.FLOAT32, owner));
        plain("decoder.embed_positions.weight", config.textPositions(), d);
        norm("decoder.layer_norm");
        for (int i = 0; i < config.decoderLayers(); i++) {
            String layer = "decoder.layers." + i + ".";
            norm(layer + "self_attn_layer_norm");
            attention(layer + "self_attn.");
            norm(layer + "encoder_attn_layer_norm");
            linear(layer + "encoder_attn.", d, d, "q_proj");
            rows = config.audioPositions();
            linear(layer + "encoder_attn.", d, d, "k_proj", "v_proj");
            rows = PackingChoice.DECODER_ROWS;
            linear(layer + "encoder_attn.", d, d, "out_proj");
            feedForward(layer);
        }
        list.add(output);
        return list;
    }

    private void begin(int rowsOfCalls) {
        rows = rowsOfCalls;
        list = new ArrayList<>();
    }

    private void plain(String name, long... shape) throws IOException {
        list.add(files.loadFloat32(tensors.get(name, shape), owner));
    }

    private void norm(String name) throws IOException {
        plain(name + ".weight", config.width());
        plain(name + ".bias", config.width());
    }

    private void attention(String name) throws IOException {
        linear(name, config.width(), config.width(), "q_proj", "k_proj", "v_proj");
        linear(name, config.width(), config.width(), "out_proj");
    }

    private void feedForward(String layer) throws IOException {
        long inner = tensors.length(layer + "fc1.bias");
        norm(layer + "final_layer_norm");
        linear(layer, config.width(), inner, "fc1");
        linear(layer, inner, config.width(), "fc2");
    }

    /** One linear layer of several that stand side by side; keys have no bias in the file. */
    private void linear(String prefix, long inputs, long outputs, String... parts) throws IOException {
        try (NDManager scope = owner.newSubManager()) {
            List<NDArray> weights = new ArrayList<>();
            List<NDArray> biases = new ArrayList<>();
            for (String part : parts) {
                String bias = prefix + part + ".bias";
                weights.add(files.loadFloat32(tensors.get(prefix + part + ".weight", outputs, inputs), scope));
                biases.add(
                        tensors.has(bias)
                                ? files.loadFloat32(tensors.get(bias, outputs), scope)
                                : scope.zeros(new Shape(outputs)));
            }
            list.add(packing.faster(owner, joined(scope, weights), rows));
            NDArray bias = joined(owner, biases);
            list.add(bias);
        }
    }

    private NDArray joined(NDManager of, List<NDArray> parts) {
        return kernel.infer(of, "joined", parts).singletonOrThrow();
    }

    void close() {
        files.close();
    }
}
