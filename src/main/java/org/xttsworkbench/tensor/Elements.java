package org.xttsworkbench.tensor;

import java.nio.ByteBuffer;

/** Single elements from little-endian bytes. */
final class Elements {
    private static final int HALF_EXPONENT_BIAS = 15;

    private Elements() {}

    /** Reads the next element; an int64 beyond 2^53 loses its lowest bits. */
    static double read(ElementType type, ByteBuffer bytes) {
        return switch (type) {
            case FLOAT32 -> bytes.getFloat();
            case FLOAT64 -> bytes.getDouble();
            case FLOAT16 -> half(bytes.getShort());
            case BFLOAT16 -> Float.intBitsToFloat(bytes.getShort() << 16);
            case INT64 -> bytes.getLong();
            case INT32 -> bytes.getInt();
            case INT16 -> bytes.getShort();
            case INT8 -> bytes.get();
            case UINT8 -> bytes.get() & 0xff;
            case BOOL -> bytes.get() == 0 ? 0 : 1;
        };
    }

    /** IEEE 754 binary16. */
    static double half(short bits) {
        int exponent = bits >> 10 & 0x1f;
        int fraction = bits & 0x3ff;
        double sign = bits < 0 ? -1 : 1;
        if (exponent == 0x1f) {
            return fraction == 0 ? sign * Double.POSITIVE_INFINITY : Double.NaN;
        } else if (exponent == 0) {
            return sign * Math.scalb((double) fraction, -HALF_EXPONENT_BIAS - 9);
        }
        return sign * Math.scalb((double) (fraction | 0x400), exponent - HALF_EXPONENT_BIAS - 10);
    }
}
