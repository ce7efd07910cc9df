package org.xttsworkbench.tensor;

import static org.xttsworkbench.tensor.RefusedFileException.require;

import org.xttsworkbench.tensor.PickleValue.Storage;

/** Whether a tensor's shape, strides and offset stay inside its storage. */
final class TensorViews {
    private static final int MOST_AXES = 64;

    /** A view may repeat its storage, but only within reason: a few bytes must not become terabytes. */
    private static final long LARGEST_REPETITION = 1000;

    private static final long ALWAYS_REPEATED = 1 << 20;

    private TensorViews() {}

    static void check(Storage storage, long offset, long[] shape, long[] strides) {
        require(shape.length == strides.length && shape.length <= MOST_AXES, "a tensor's sizes and strides disagree");
        try {
            long count = 1;
            long last = offset;
            boolean empty = false;
            for (int i = 0; i < shape.length; i++) {
                empty |= shape[i] == 0;
                count = Math.multiplyExact(count, Math.max(1, shape[i]));
                last = Math.addExact(last, Math.multiplyExact(Math.max(0, shape[i] - 1), strides[i]));
            }
            require(offset >= 0 && offset <= storage.count(), "a tensor lies outside its storage");
            require(empty || last < storage.count(), "a tensor lies outside its storage");
            long limit = Math.max(ALWAYS_REPEATED, Math.multiplyExact(storage.count(), LARGEST_REPETITION));
            require(empty || count <= limit, "a tensor repeats its storage too often");
        } catch (ArithmeticException e) {
            throw new RefusedFileException("a tensor's size is too large for any computer");
        }
    }
}
