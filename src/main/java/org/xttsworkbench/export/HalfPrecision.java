package org.xttsworkbench.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.xttsworkbench.tensor.ElementType;
import org.xttsworkbench.tensor.TensorSource;

/**
 * A 32-bit tensor rounded to 16 bits, to nearest and ties to even. What is beyond the range of 16 bits becomes infinite,
 * as in PyTorch.
 */
record HalfPrecision(TensorSource wide) implements TensorSource {

    @Override
    public ElementType elementType() {
        return ElementType.FLOAT16;
    }

    @Override
    public long[] shape() {
        return wide.shape();
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        wide.writeTo(bytes -> {
            ByteBuffer floats = bytes.order(ByteOrder.LITTLE_ENDIAN);
            ByteBuffer halves = ByteBuffer.allocate(floats.remaining() / 2).order(ByteOrder.LITTLE_ENDIAN);
            while (floats.hasRemaining()) {
                halves.putShort(half(floats.getFloat()));
            }
            sink.accept(halves.flip());
        });
    }

    /** IEEE 754 binary16 of a float. */
    static short half(float value) {
        int bits = Float.floatToRawIntBits(value);
        int sign = (bits >>> 16) & 0x8000;
        int magnitude = bits & 0x7fffffff;
        if (magnitude > 0x7f800000) {
            return (short) (sign | 0x7e00);
        } else if (magnitude >= 0x477ff000) {
            return (short) (sign | 0x7c00);
        } else if (magnitude < 0x33000001) {
            return (short) sign;
        }
        int exponent = magnitude >>> 23;
        if (exponent < 113) {
            int fraction = (magnitude & 0x7fffff) | 0x800000;
            return (short) (sign | rounded(fraction, 126 - exponent));
        }
        return (short) (sign | rounded(magnitude - (112 << 23), 13));
    }

    /** {@code value / 2^shift}, to nearest, ties to even. */
    private static int rounded(int value, int shift) {
        int rest = value & ((1 << shift) - 1);
        int tie = 1 << (shift - 1);
        int whole = value >>> shift;
        return rest > tie || (rest == tie && (whole & 1) == 1) ? whole + 1 : whole;
    }
}
