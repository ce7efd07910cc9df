package org.xttsworkbench.training;

/** The number format of matrix products; weights, gradients and losses are always 32-bit. */
public enum Precision {
    FP32,
    /** Only sensible where the processor computes with it (AVX512-BF16, AMX); never chosen unasked. */
    BF16
}
