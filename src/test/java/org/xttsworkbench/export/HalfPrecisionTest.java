package org.xttsworkbench.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bit patterns of IEEE 754 binary16, as PyTorch gives them. */
class HalfPrecisionTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0000",
        "-0.0, 8000",
        "1, 3c00",
        "-2, c000",
        "65504, 7bff",
        "65519, 7bff",
        "65520, 7c00",
        "1e30, 7c00",
        "-1e30, fc00",
        "6.1035156e-5, 0400",
        "5.9604645e-8, 0001",
        "2.9802322e-8, 0000",
        "2.9802326e-8, 0001",
        "8.9406967e-8, 0002",
        "0.33325195, 3555",
        "0.1, 2e66",
        "1.0004883, 3c00",
        "1.0014648, 3c02",
        "Infinity, 7c00",
        "NaN, 7e00",
        "6.1e-5, 03ff"
    })
    void roundsToNearest(float value, String bits) {
        assertThat(HalfPrecision.half(value) & 0xffff).isEqualTo(Integer.parseInt(bits, 16));
    }
}
