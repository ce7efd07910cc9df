package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.xttsworkbench.xtts.GptWeights;

/**
 * A parameter-shaped tensor of which the reference keeps every n-th value and a few figures of the whole.
 *
 * @param values those that are kept
 * @param places their places in the whole
 * @param norm of the whole
 */
@SuppressWarnings("ArrayRecordComponent") // compared by Comparison
record Sampled(double[] values, int[] places, double norm) {

    /**
     * Samples a tensor in the orientation of model files.
     *
     * @param figures {@code step} and {@code count} from {@code golden.json}
     */
    static Sampled of(GptWeights weights, String name, NDArray array, JsonNode figures) throws IOException {
        double[] all = weights.source(name, array).toDoubles();
        int[] places = IntStream.range(0, figures.path("count").asInt())
                .map(i -> i * figures.path("step").asInt())
                .toArray();
        double[] values = Arrays.stream(places).mapToDouble(i -> all[i]).toArray();
        return new Sampled(
                values, places, Math.sqrt(Arrays.stream(all).map(x -> x * x).sum()));
    }

    /**
     * Whether an element's gradient is zero in exact arithmetic, so that only rounding noise is stored: the keys' part of
     * attention biases.
     */
    static boolean isNoise(String name, int place, long size, int heads) {
        if (name.endsWith("attn.c_attn.bias")) {
            return place >= size / 3 && place < 2 * size / 3;
        } else if (name.endsWith(".qkv.bias")) {
            long head = size / 3 / heads;
            return place / head % 3 == 1;
        }
        return false;
    }
}
