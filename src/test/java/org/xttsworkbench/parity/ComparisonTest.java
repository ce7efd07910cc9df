package org.xttsworkbench.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static Comparison comparison() {
        return new Comparison(GoldenTensors.none(Path.of("none")));
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void passesWithinToleranceAndNamesTheNearestToFailing() {
        Comparison comparison = comparison();
        comparison.values("far", of(1, 2), of(1, 2.5), Tolerance.absolute(1));
        comparison.values("near", of(10, 20), of(10, 20.9), Tolerance.relative(0.05));
        StageResult result = comparison.result("stage", "words");
        assertThat(result.passed()).isTrue();
        assertThat(result.worst()).isEqualTo("near");
        assertThat(result.maxAbs()).isBetween(0.89, 0.91);
        assertThat(result.maxRel()).isEqualTo(0.25);
        assertThat(result.compared()).isEqualTo(2);
    }

    @Test
    void failsBeyondTolerance() {
        Comparison comparison = comparison();
        comparison.values("a", of(1, 2), of(1, 2.01), Tolerance.absolute(0.001));
        StageResult result = comparison.result("stage", "");
        assertThat(result.passed()).isFalse();
        assertThat(result.failures()).singleElement().asString().contains("a differs by 0.01");
    }

    @Test
    void failsOnWhatIsNoNumber() {
        Comparison comparison = comparison();
        comparison.values("a", of(1), of(Double.NaN), Tolerance.absolute(100));
        StageResult result = comparison.result("stage", "");
        assertThat(result.passed()).isFalse();
        assertThat(result.maxAbs()).isFinite();
    }

    @Test
    void infinityEqualsInfinity() {
        Comparison comparison = comparison();
        comparison.values("a", of(Double.NEGATIVE_INFINITY), of(Double.NEGATIVE_INFINITY), Tolerance.absolute(1e-5));
        assertThat(comparison.result("stage", "").passed()).isTrue();
    }

    @Test
    void failsOnAnotherNumberOfValuesAndOnOtherText() {
        Comparison lengths = comparison();
        lengths.values("a", of(1), of(1, 1), Tolerance.absolute(1));
        assertThat(lengths.result("stage", "").passed()).isFalse();
        Comparison texts = comparison();
        texts.text("a", "one", "two");
        assertThat(texts.result("stage", "").passed()).isFalse();
    }

    @Test
    void comparingNothingIsNotPassing() {
        assertThat(comparison().result("stage", "").passed()).isFalse();
    }

    @Test
    void aForgottenTensorFails() throws IOException {
        GoldenTensors tensors =
                GoldenTensors.read(Path.of("src/test/resources/golden/xtts-tiny/golden/dvae.safetensors"));
        Comparison comparison = new Comparison(tensors);
        GoldenTensor gap = tensors.get("gap.clip.0");
        comparison.close("gap.clip.0", gap.values(), Tolerance.absolute(0));
        assertThat(comparison.result("stage", "").failures()).contains("codes.batch was not compared");
    }
}
