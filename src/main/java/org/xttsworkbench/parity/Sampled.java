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
     * Compares what the reference keeps under {@code key}, but for {@link #isNoise noise}.
     *
     * @param share of the whole's largest value that a difference may reach
     */
    void compare(Comparison comparison, String key, GptWeights weights, String name, JsonNode figures, double share) {
        double[] wanted = comparison.expected().get(key).values();
        long size = weights.get(name).size();
        int heads = weights.shape().heads();
        int[] counted = IntStream.range(0, wanted.length)
                .filter(i -> !isNoise(name, places[i], size, heads))
                .toArray();
        comparison.given(key);
        comparison.values(
                key,
                IntStream.of(counted).mapToDouble(i -> wanted[i]).toArray(),
                IntStream.of(counted).mapToDouble(i -> values[i]).toArray(),
                Tolerance.absolute(share * figures.path("absmax").asDouble()));
    }

    /**
     * Whether an element's gradient is zero in exact arithmetic, so that only rounding noise is stored: the keys' part of
     * attention biases.
     */
    private static boolean isNoise(String name, int place, long size, int heads) {
        if (name.endsWith("attn.c_attn.bias")) {
            return place >= size / 3 && place < 2 * size / 3;
        } else if (name.endsWith(".qkv.bias")) {
            long head = size / 3 / heads;
            return place / head % 3 == 1;
        }
        return false;
    }
}
