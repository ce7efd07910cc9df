package org.xttsworkbench.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * A tensor inside an open model file: a view of a storage, read only when asked and block by block.
 *
 * @param elementType type of its elements
 * @param shape sizes of its axes
 * @param strides steps of its axes in elements; checked by the reader to stay inside the storage
 * @param offset its first element in the storage
 * @param region the storage
 */
public record StoredTensor(ElementType elementType, long[] shape, long[] strides, long offset, FileRegion region)
        implements TensorSource {
    private static final int BLOCK = 1 << 20;

    /** Largest view of fewer stored elements that is written out, in bytes: what an honest file holds is far below. */
    private static final long LARGEST_EXPANSION = 1L << 32;

    /** A tensor whose elements lie in row-major order from {@code start} bytes of the region on. */
    static StoredTensor contiguous(ElementType type, long[] shape, FileRegion region) {
        return new StoredTensor(type, shape, contiguousStrides(shape), 0, region);
    }

    static long[] contiguousStrides(long[] shape) {
        long[] strides = new long[shape.length];
        long step = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = step;
            step *= Math.max(1, shape[i]);
        }
        return strides;
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        if (count() == 0) {
            return;
        }
        int inner = contiguousAxes();
        long run = 1;
        for (int axis = shape.length - inner; axis < shape.length; axis++) {
            run *= shape[axis];
        }
        if (bytes() > LARGEST_EXPANSION && inner < shape.length && region.size() < bytes()) {
            throw new IOException("a small storage is spread over " + bytes() + " bytes");
        }
        Runs runs = new Runs(sink);
        long[] index = new long[shape.length - inner];
        do {
            long element = offset;
            for (int axis = 0; axis < index.length; axis++) {
                element += index[axis] * strides[axis];
            }
            runs.add(element * elementType.bytes(), run * elementType.bytes());
        } while (next(index));
        runs.flush();
    }

    /** How many axes, counted from the last, lie in row-major order without gaps. */
    private int contiguousAxes() {
        long expected = 1;
        int axes = 0;
        for (int axis = shape.length - 1; axis >= 0 && (shape[axis] == 1 || strides[axis] == expected); axis--) {
            expected *= shape[axis];
            axes++;
        }
        return axes;
    }

    private boolean next(long[] index) {
        for (int axis = index.length - 1; axis >= 0; axis--) {
            if (++index[axis] < shape[axis]) {
                return true;
            }
            index[axis] = 0;
        }
        return false;
    }

    /** Collects short runs into blocks, so that a transposed tensor is not given byte by byte. */
    private final class Runs {
        private final Sink sink;
        private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

        Runs(Sink sink) {
            this.sink = sink;
        }

        void add(long start, long bytes) throws IOException {
            for (long done = 0; done < bytes; ) {
                if (!block.hasRemaining()) {
                    flush();
                }
                int n = (int) Math.min(block.remaining(), bytes - done);
                ByteBuffer part = block.slice(block.position(), n);
                region.read(start + done, part);
                block.position(block.position() + n);
                done += n;
            }
        }

        void flush() throws IOException {
            block.flip();
            if (block.hasRemaining()) {
                sink.accept(block);
            }
            block.clear();
        }
    }

    /** All values as floats, for small tensors. Half, bfloat16 and integers are widened. */
    public float[] toFloats() throws IOException {
        double[] values = toDoubles();
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
