package org.xttsworkbench.tensor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.xttsworkbench.storage.Sha256;

/** Something that can give a tensor's values as bytes: a tensor in a file, or a live one. */
public interface TensorSource {

    /** Takes a piece of the bytes; the buffer is only valid during the call. */
    @FunctionalInterface
    interface Sink {
        void accept(ByteBuffer bytes) throws IOException;
    }

    ElementType elementType();

    /** Sizes of its axes; empty for a scalar. */
    long[] shape();

    /** Gives the contiguous, row-major, little-endian bytes in order, a block at a time. */
    void writeTo(Sink sink) throws IOException;

    /** How many elements it has. */
    default long count() {
        return Arrays.stream(shape()).reduce(1, (a, b) -> a * b);
    }

    default long bytes() {
        return count() * elementType().bytes();
    }

    /** All values as doubles, for tensors that fit the heap; narrower types are widened. */
    default double[] toDoubles() throws IOException {
        DoubleBuffer values = DoubleBuffer.allocate(Math.toIntExact(count()));
        writeTo(bytes -> {
            ByteBuffer ordered = bytes.order(ByteOrder.LITTLE_ENDIAN);
            while (ordered.hasRemaining()) {
                values.put(Elements.read(elementType(), ordered));
            }
        });
        return values.array();
    }

    /** SHA-256 of the bytes of {@link #writeTo}. */
    default String sha256() throws IOException {
        var digest = Sha256.digest();
        writeTo(digest::update);
        return Sha256.hex(digest.digest());
    }
}
