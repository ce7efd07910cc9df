package org.xttsworkbench.xtts;

/** How a linear layer is computed. */
public enum LinearForm {
    /** A matrix product of MKL in 32 bits. */
    PRODUCT(0),
    /** A 1x1 convolution of oneDNN in 32 bits: the same numbers to rounding, on some processors twice as fast. */
    CONVOLUTION(1),
    /** A product in bfloat16; only sensible where the processor computes with it. */
    BFLOAT16(2);

    private final int code;

    LinearForm(int code) {
        this.code = code;
    }

    /** The form's number in the kernel {@code linear.py}. */
    int code() {
        return code;
    }
}
