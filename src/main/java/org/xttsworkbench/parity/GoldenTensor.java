package org.xttsworkbench.parity;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;

/**
 * A stored reference tensor; every element type fits a double without loss.
 *
 * @param shape empty for a scalar
 * @param values in row-major order, booleans as 0 and 1
 */
@SuppressWarnings("ArrayRecordComponent") // read once from a file, compared by Comparison
public record GoldenTensor(String name, long[] shape, double[] values) {

    public long[] integers() {
        return Arrays.stream(values).mapToLong(v -> (long) v).toArray();
    }

    public float[] floats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    /** The only value of a tensor of one element. */
    public double scalar() {
        if (values.length != 1) {
            throw new IllegalStateException(name + " has " + values.length + " values");
        }
        return values[0];
    }

    /** As fp32 array with memory of its own. */
    public NDArray toFloatArray(NDManager owner) {
        try (NDArray wrapped = owner.create(floats(), new Shape(shape))) {
            return wrapped.duplicate();
        }
    }

    /** As int64 array with memory of its own. */
    public NDArray toLongArray(NDManager owner) {
        try (NDArray wrapped = owner.create(integers(), new Shape(shape))) {
            return wrapped.duplicate();
        }
    }
}
