package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.device.CpuFeatures;
import org.xttsworkbench.tensor.Autograd;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.MeasuredChoices;

/**
 * Finds the fastest form of each linear layer on this machine by trying, once; what was found is kept in the
 * user's cache under processor, threads and native version. Which form wins depends on the processor's maker.
 */
public final class LinearFormChoice {
    private static final Logger LOG = LogManager.getLogger(LinearFormChoice.class);
    private static final int SCHEMA_VERSION = 1;

    /** Rows of the trial: two clips of six seconds, and no round number, which some forms are faster with. */
    private static final int ROWS = 454;

    /** Smaller layers take no time that a choice could save. */
    private static final long SMALLEST = 1L << 18;

    private static final int TRIALS = 7;

    /** How much faster the convolution must be: a trial is never quite quiet. */
    private static final double CONVOLUTION_MARGIN = 0.9;

    /** How much faster bfloat16 must be to be worth its rounding. */
    private static final double BFLOAT16_MARGIN = 0.7;

    private static final String WITH_BFLOAT16 = " or bf16";

    private LinearFormChoice() {}

    /**
     * The choice for a GPT; layers that were measured before are not measured again.
     *
     * @param bfloat16 whether bfloat16 may be chosen, where the processor computes with it
     */
    public static LinearForms of(EngineRuntime runtime, GptShape shape, Path cacheFolder, boolean bfloat16)
            throws IOException {
        boolean narrow = bfloat16 && CpuFeatures.read().computesBfloat16();
        Map<String, LinearForm> forms = new LinkedHashMap<>();
        if (!runtime.device().isGpu()) {
            MeasuredChoices choices =
                    MeasuredChoices.open(runtime, cacheFolder.resolve("linear-forms.json"), SCHEMA_VERSION);
            for (long[] layer : layers(shape)) {
                String name = LinearForms.shape(layer[0], layer[1]);
                String key = narrow ? name + WITH_BFLOAT16 : name;
                if (layer[0] * layer[1] >= SMALLEST) {
                    String chosen = choices.find(key).orElseGet(() -> {
                        String found =
                                fastest(runtime, layer[0], layer[1], narrow).name();
                        choices.put(key, found);
                        return found;
                    });
                    forms.put(name, LinearForm.valueOf(chosen));
                }
            }
            choices.keep();
        }
        return new LinearForms(LinearForm.PRODUCT, forms);
    }

    private static List<long[]> layers(GptShape shape) {
        long d = shape.width();
        return List.of(
                new long[] {d, 3 * d},
                new long[] {d, d},
                new long[] {d, 4 * d},
                new long[] {4 * d, d},
                new long[] {d, shape.textTokens()},
                new long[] {d, shape.audioTokens()});
    }

    private static LinearForm fastest(EngineRuntime runtime, long inputs, long outputs, boolean narrow) {
        try (Kernel kernel = Kernel.load(runtime, "linear");
                NDManager scope = runtime.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(ROWS, inputs));
            NDArray w = scope.randomNormal(new Shape(outputs, inputs));
            NDArray b = scope.zeros(new Shape(outputs));
            List.of(x, w, b).forEach(Autograd::track);
            Map<LinearForm, Long> times = new EnumMap<>(LinearForm.class);
            for (int i = 0; i < TRIALS; i++) {
                for (LinearForm form : LinearForm.values()) {
                    if (narrow || form != LinearForm.BFLOAT16) {
                        times.merge(form, nanoseconds(kernel, scope, form, x, w, b), Math::min);
                    }
                }
            }
            LOG.info("Linear layer {}x{}: {} ns.", inputs, outputs, times);
            long product = times.getOrDefault(LinearForm.PRODUCT, Long.MAX_VALUE);
            long convolution = times.getOrDefault(LinearForm.CONVOLUTION, Long.MAX_VALUE);
            long bfloat16 = times.getOrDefault(LinearForm.BFLOAT16, Long.MAX_VALUE);
            if (bfloat16 < BFLOAT16_MARGIN * Math.min(product, convolution)) {
                return LinearForm.BFLOAT16;
            }
            return convolution < CONVOLUTION_MARGIN * product ? LinearForm.CONVOLUTION : LinearForm.PRODUCT;
        }
    }

    /** Time of a forward and a backward pass. */
    private static long nanoseconds(Kernel kernel, NDManager scope, LinearForm form, NDArray x, NDArray w, NDArray b) {
        long start = System.nanoTime();
        try (NDArray y = Autograd.recorded(() ->
                        kernel.record(scope, "linear", x, w, b, form.code()).singletonOrThrow());
                NDArray gradient = y.duplicate()) {
            Autograd.backward(y, gradient);
        }
        return System.nanoTime() - start;
    }
}
