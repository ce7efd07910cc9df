package org.xttsworkbench.ui.control.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTicksTest {

    @ParameterizedTest
    @CsvSource({
        "2.6, 3.8, 7, 2.6;2.8;3.0;3.2;3.4;3.6;3.8",
        "0, 12, 4, 0;5;10",
        "0, 10, 11, 0;1;2;3;4;5;6;7;8;9;10",
        "-8, 0, 5, -8;-6;-4;-2;0",
        "0, 5e-6, 3, 0;5e-6",
        "0, 2500, 6, '0;500;1,000;1,500;2,000;2,500'",
    })
    void ticksAreRound(double from, double to, int most, String labels) {
        List<Tick> ticks = AxisTicks.linear(from, to, most, Locale.US);
        assertThat(String.join(";", ticks.stream().map(Tick::label).toList())).isEqualTo(labels);
        assertThat(ticks).hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void numbersAreWrittenAsTheLocaleDoes() {
        assertThat(AxisTicks.linear(0, 1, 3, Locale.GERMANY))
                .extracting(Tick::label)
                .containsExactly("0", "0,5", "1,0");
    }

    @Test
    void logarithmsHaveTheDecades() {
        assertThat(AxisTicks.logarithmic(0.001, 1000, 7, Locale.US))
                .extracting(Tick::value)
                .allSatisfy(v -> assertThat(Math.log10(v))
                        .isCloseTo(Math.rint(Math.log10(v)), org.assertj.core.data.Offset.offset(1e-9)))
                .hasSize(7);
    }

    @Test
    void anEmptyRangeHasNone() {
        assertThat(AxisTicks.linear(1, 1, 5, Locale.US)).isEmpty();
        assertThat(AxisTicks.linear(Double.NaN, 1, 5, Locale.US)).isEmpty();
    }
}
