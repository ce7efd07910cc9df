package org.xttsworkbench.training;

/** The number format of matrix products; weights, gradients and losses are always 32-bit. */
public enum Precision {
    /** bfloat16 where the processor computes with it (AVX512-BF16, AMX) and is much faster so; 32 bits elsewhere. */
    AUTO,
    FP32,
    /** Also where the processor does not compute with it, and is many times slower. */
    BF16
}
