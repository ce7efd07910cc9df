package org.xttsworkbench.xtts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.tensor.EngineRuntime;

/** Values of a sine pair computed in double precision by the formula of the mel spectrogram (not by this code). */
class MelSpectrogramTest {
    private EngineRuntime runtime;
    private NDManager scope;
    private NDArray ones;

    @BeforeEach
    void start() {
        runtime = EngineRuntime.start("cpu", 0);
        scope = runtime.manager().newSubManager();
        ones = scope.ones(new Shape(80));
    }

    @AfterEach
    void end() {
        scope.close();
        runtime.close();
    }

    private static float[] sines() {
        float[] wave = new float[22_050];
        for (int n = 0; n < wave.length; n++) {
            double t = n / 22_050.0;
            wave[n] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * t) + 0.1 * Math.sin(2 * Math.PI * 3000 * t));
        }
        return wave;
    }

    /** fp32 sums of 513 products: 1e-3 holds also where a bin has almost no energy. */
    private static void assertBins(NDArray mel, int frame, double... binsAndValues) {
        for (int i = 0; i < binsAndValues.length; i += 2) {
            assertThat((double) mel.getFloat(0, (long) binsAndValues[i], frame))
                    .as("bin %d", (int) binsAndValues[i])
                    .isCloseTo(binsAndValues[i + 1], within(1e-3));
        }
    }

    @Test
    void dvaeMel() {
        try (MelSpectrogram mel = MelSpectrogram.dvae(runtime, ones)) {
            NDArray values = mel.of(scope, sines());
            assertThat(values.getShape()).isEqualTo(new Shape(1, 80, 87));
            assertBins(values, 0, 0, 1.15422, 5, 1.32080, 10, 2.22697, 20, 0.77392, 40, -6.68750, 79, -7.67493);
            assertBins(values, 10, 0, -11.51293, 10, -7.34649, 20, -9.09248, 40, -11.51293);
        }
    }

    @Test
    void conditioningMel() {
        try (MelSpectrogram mel = MelSpectrogram.conditioning(runtime, ones)) {
            NDArray values = mel.of(scope, sines());
            assertBins(values, 0, 0, 1.84058, 5, 2.03468, 10, 2.93337, 20, 1.46945, 40, -6.00311, 79, -6.98230);
            assertBins(values, 10, 10, -7.29928, 20, -9.04688, 40, -11.51293);
        }
    }

    @Test
    void isDividedByTheStatistics() {
        try (MelSpectrogram plain = MelSpectrogram.dvae(runtime, ones);
                MelSpectrogram halved = MelSpectrogram.dvae(runtime, ones.mul(2))) {
            assertThat(halved.of(scope, sines()).mul(2).toFloatArray())
                    .isEqualTo(plain.of(scope, sines()).toFloatArray());
        }
    }

    @Test
    void aCropIsPaddedToSixSeconds() {
        try (MelSpectrogram mel = MelSpectrogram.conditioning(runtime, ones)) {
            NDArray values = mel.of(scope, sines(), ConditioningCrop.forEvaluation(22_050));
            assertThat(values.getShape()).isEqualTo(new Shape(1, 80, 517));
            assertThat(values.getFloat(0, 7, 516)).isCloseTo((float) Math.log(1e-5), within(1e-5f));
        }
    }

    @Test
    void refusesAWaveShorterThanItsReflection() {
        try (MelSpectrogram mel = MelSpectrogram.dvae(runtime, ones)) {
            assertThat(mel.of(scope, new float[513]).getShape().get(2)).isEqualTo(3);
            assertThatThrownBy(() -> mel.of(scope, new float[512])).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void cropsAreHalfOfAShortClip() {
        assertThat(ConditioningCrop.forEvaluation(63_115)).isEqualTo(new ConditioningCrop(0, 31_557));
        assertThat(ConditioningCrop.forEvaluation(110_401)).isEqualTo(new ConditioningCrop(0, 99_225));
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            ConditioningCrop crop = ConditioningCrop.drawn(140_000, random);
            assertThat(crop.end() - crop.start()).isBetween(66_150, 132_300);
            assertThat(crop.end()).isLessThanOrEqualTo(140_000);
            assertThat(ConditioningCrop.drawn(9, random).end()).isLessThanOrEqualTo(9);
        }
    }
}
