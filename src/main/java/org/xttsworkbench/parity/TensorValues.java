package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The values of a tensor of any type that results come in. */
final class TensorValues {

    private TensorValues() {}

    /** Row-major, booleans as 0 and 1. */
    static double[] of(NDArray array) {
        return switch (array.getDataType()) {
            case FLOAT32 -> widen(array.toFloatArray());
            case FLOAT64 -> array.toDoubleArray();
            case INT64 -> Arrays.stream(array.toLongArray()).asDoubleStream().toArray();
            case INT32 -> Arrays.stream(array.toIntArray()).asDoubleStream().toArray();
            case BOOLEAN -> bits(array.toBooleanArray());
            default -> throw new IllegalArgumentException("results of type " + array.getDataType());
        };
    }

    static double[] widen(float[] floats) {
        return IntStream.range(0, floats.length).mapToDouble(i -> floats[i]).toArray();
    }

    private static double[] bits(boolean[] flags) {
        return IntStream.range(0, flags.length)
                .mapToDouble(i -> flags[i] ? 1 : 0)
                .toArray();
    }
}
