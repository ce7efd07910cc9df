package org.xttsworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossPictureTest {

    @Test
    void aFallingLossFallsFromLeftToRight() {
        List<Double> losses =
                IntStream.range(0, 600).mapToObj(i -> 6.0 * (600 - i) / 600).toList();

        List<String> lines = LossPicture.of(losses).lines().toList();

        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).startsWith("   6.00 |#").doesNotEndWith("#");
        assertThat(lines.get(9).chars().filter(c -> c == '#').count()).isGreaterThan(50);
        assertThat(lines.get(11)).startsWith("         1").endsWith("step 600");
    }

    @Test
    void aShortRunIsAsWideAsItHasSteps() {
        assertThat(LossPicture.of(List.of(2.0, 1.0)).lines().toList().get(0)).isEqualTo("   2.00 |# ");
    }
}
