package org.xttsworkbench.vad;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.xttsworkbench.storage.JsonFile;

/** The bundled weights of Silero VAD (1.2 MB, fp32). */
final class SileroWeights {
    private static final String RESOURCE = "/vad/silero_vad_16k.safetensors";

    /** In the order in which the kernel takes them. */
    private static final List<String> NAMES = List.of(
            "stft.forward_basis_buffer",
            "encoder.0.reparam_conv.weight",
            "encoder.0.reparam_conv.bias",
            "encoder.1.reparam_conv.weight",
            "encoder.1.reparam_conv.bias",
            "encoder.2.reparam_conv.weight",
            "encoder.2.reparam_conv.bias",
            "encoder.3.reparam_conv.weight",
            "encoder.3.reparam_conv.bias",
            "decoder.rnn.weight_ih",
            "decoder.rnn.weight_hh",
            "decoder.rnn.bias_ih",
            "decoder.rnn.bias_hh",
            "decoder.decoder.2.weight",
            "decoder.decoder.2.bias");

    private SileroWeights() {}

    /** The kernel's list of weights, on the manager's device. */
    static List<NDArray> load(NDManager manager) {
        ByteBuffer bytes = ByteBuffer.wrap(read()).order(ByteOrder.LITTLE_ENDIAN);
        int headerLength = (int) bytes.getLong(0);
        byte[] headerText = new byte[headerLength];
        bytes.get(8, headerText);
        List<NDArray> weights = new ArrayList<>();
        try {
            JsonNode header = JsonFile.MAPPER.readTree(new String(headerText, StandardCharsets.UTF_8));
            for (String name : NAMES) {
                weights.add(tensor(manager, header.required("_model." + name), bytes, 8 + headerLength));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A 1x1 convolution of one frame is a linear layer.
        int last = NAMES.size() - 2;
        weights.set(last, weights.get(last).reshape(1, -1));
        return weights;
    }

    private static NDArray tensor(NDManager manager, JsonNode entry, ByteBuffer bytes, int start) {
        long[] shape = StreamSupport.stream(entry.required("shape").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
        float[] values = new float[(int) new Shape(shape).size()];
        int from = start + entry.required("data_offsets").get(0).asInt();
        bytes.slice(from, 4 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        try (NDArray wrapped = manager.create(values, new Shape(shape))) {
            // The engine's own memory: the array above only borrows a buffer of Java's.
            return wrapped.duplicate();
        }
    }

    private static byte[] read() {
        try (InputStream stream = SileroWeights.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + RESOURCE);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
