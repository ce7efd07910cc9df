package org.xttsworkbench.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;

/** Differentiation on the calling thread. Nothing is recorded outside {@link #recorded}. */
public final class Autograd {
    private Autograd() {}

    /** Work in which what {@link Kernel#record} computes is remembered for {@link #backward}. */
    @FunctionalInterface
    public interface Work<T> {
        T run();
    }

    /** Runs {@code work} with recording on, and leaves it off. */
    public static <T> T recorded(Work<T> work) {
        JniUtils.setGradMode(true);
        try {
            return work.run();
        } finally {
            JniUtils.setGradMode(false);
        }
    }

    /** Makes a tensor one that gradients are kept for. */
    public static void track(NDArray leaf) {
        leaf.setRequiresGradient(true);
    }

    /**
     * Adds to the gradients of all tracked tensors that {@code result} was computed from, and forgets the record.
     *
     * @param gradient of {@code result}, same shape
     */
    public static void backward(NDArray result, NDArray gradient) {
        JniUtils.backward((PtNDArray) result, (PtNDArray) gradient, false, false);
    }

    /** The gradient of a tracked tensor after {@link #backward}; shares its memory with it. */
    public static NDArray gradient(NDArray leaf) {
        return leaf.getGradient();
    }
}
