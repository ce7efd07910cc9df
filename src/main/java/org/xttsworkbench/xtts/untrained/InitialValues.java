package org.xttsworkbench.xtts.untrained;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;

/**
 * Values that a tensor of an untrained model starts with, told by its name: norms are the identity, biases zero, weights
 * normal with a spread that keeps the size of what flows through (He et al. 2015, arXiv 1502.01852, for convolutions;
 * 0.02 as in GPT-2 for the rest).
 */
final class InitialValues {
    private static final double GPT_SPREAD = 0.02;

    private InitialValues() {}

    /** Fills {@code values}, which has room for one tensor, from the model's seed and the tensor's name. */
    static void fill(String name, long[] shape, long seed, FloatBuffer values) {
        DoubleSupplier next = supplier(name, shape, new SplittableRandom(seed * 31 + name.hashCode()));
        while (values.hasRemaining()) {
            values.put((float) next.getAsDouble());
        }
    }

    private static DoubleSupplier supplier(String name, long[] shape, RandomGenerator random) {
        if (name.equals("mel_stats") || isOne(name)) {
            return () -> 1;
        } else if (name.endsWith(".bias") || name.endsWith("running_mean")) {
            return () -> 0;
        } else if (name.endsWith("codebook.embed")) {
            return () -> random.nextGaussian();
        } else if (shape.length >= 3) {
            long fanIn = Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b);
            double spread = Math.sqrt(2.0 / fanIn);
            return () -> spread * random.nextGaussian();
        }
        return () -> GPT_SPREAD * random.nextGaussian();
    }

    private static boolean isOne(String name) {
        return name.endsWith("running_var")
                || name.endsWith("weight.original0")
                || name.endsWith("norm.gamma")
                || name.matches(".*(norm|ln_1|ln_2|ln_f|bn\\d|attention\\.2|downsample\\.1)\\.weight");
    }
}
