package org.xttsworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.tensor.Autograd;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.xtts.GptWeights;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/** AdamW against its formula; the groups' names are held against the original by the parity stage optim. */
class AdamWTest {
    private static final AdamW.Rates RATES = new AdamW.Rates(0.9, 0.96, 1e-8, 0.01, 0, true);
    private static final String DECAYING = "mel_head.weight";
    private static final String PLAIN = "mel_embedding.weight";

    @TempDir
    Path folder;

    private EngineRuntime runtime;
    private GptWeights weights;

    @BeforeEach
    void load() throws IOException {
        UntrainedModel.write(folder, ModelSizes.tiny(UntrainedModel.vocabularySize()), 3);
        runtime = EngineRuntime.start("cpu", 0);
        weights = GptWeights.open(runtime, folder);
    }

    @AfterEach
    void close() {
        weights.close();
        runtime.close();
    }

    /** Sets every gradient to {@code value}. */
    private void gradient(double value) {
        for (NDArray weight : weights.arrays().values()) {
            Autograd.gradient(weight).set(new NDIndex("..."), value);
        }
    }

    /** Two steps in double precision; fp32 leaves 1e-6 of a step. */
    @Test
    void stepsByTheFormula() {
        try (AdamW optimizer = new AdamW(runtime, weights, RATES)) {
            for (String name : new String[] {DECAYING, PLAIN}) {
                assertThat(AdamW.decays(name)).isEqualTo(name.equals(DECAYING));
            }
            double decaying = weights.get(DECAYING).getFloat(0, 0);
            double plain = weights.get(PLAIN).getFloat(0, 0);
            double m = 0;
            double v = 0;
            double rate = 1e-2;
            double[] factors = {0.5, -2};
            for (int t = 1; t <= 2; t++) {
                gradient(factors[t - 1]);
                optimizer.step(rate);
                m = 0.9 * m + 0.1 * factors[t - 1];
                v = 0.96 * v + 0.04 * factors[t - 1] * factors[t - 1];
                double move = rate * m / (1 - Math.pow(0.9, t)) / (Math.sqrt(v / (1 - Math.pow(0.96, t))) + 1e-8);
                decaying = decaying * (1 - rate * 0.01) - move;
                plain -= move;
            }
            assertThat((double) weights.get(DECAYING).getFloat(0, 0)).isCloseTo(decaying, within(1e-7));
            assertThat((double) weights.get(PLAIN).getFloat(0, 0)).isCloseTo(plain, within(1e-7));
        }
    }

    @Test
    void theEagerFormStepsAlike() throws IOException {
        try (AdamW fused = new AdamW(runtime, weights, RATES);
                GptWeights others = GptWeights.open(runtime, folder)) {
            gradient(0.5);
            fused.step(1e-2);
            try (AdamW eager = new AdamW(runtime, others, new AdamW.Rates(0.9, 0.96, 1e-8, 0.01, 0, false))) {
                GptWeights mine = weights;
                weights = others;
                gradient(0.5);
                weights = mine;
                eager.step(1e-2);
            }
            float[] a = weights.get(DECAYING).toFloatArray();
            float[] b = others.get(DECAYING).toFloatArray();
            for (int i = 0; i < a.length; i++) {
                assertThat(a[i]).isCloseTo(b[i], within(1e-7f));
            }
        }
    }

    @Test
    void clipsByTheNormOfAllGradients() {
        try (AdamW optimizer = new AdamW(runtime, weights, new AdamW.Rates(0.9, 0.96, 1e-8, 0, 1e-3, true))) {
            gradient(1);
            double count = weights.arrays().values().stream()
                    .mapToDouble(w -> (double) w.size())
                    .sum();
            assertThat(optimizer.step(1e-2)).isCloseTo(Math.sqrt(count), within(Math.sqrt(count) * 1e-5));
            double clipped = 1e-3 / Math.sqrt(count);
            assertThat((double) optimizer.firstMoment(PLAIN).getFloat(0, 0))
                    .isCloseTo(0.1 * clipped, within(clipped * 1e-3));
        }
    }

    @Test
    void gradientsThatAreNoNumbersMoveNothing() {
        try (AdamW optimizer = new AdamW(runtime, weights, RATES)) {
            float[] before = weights.get(PLAIN).toFloatArray();
            gradient(Double.NaN);
            assertThat(optimizer.step(1e-2)).isNaN();
            assertThat(weights.get(PLAIN).toFloatArray()).isEqualTo(before);
            gradient(1);
            assertThat(optimizer.step(1e-2)).isFinite();
            assertThat(weights.get(PLAIN).toFloatArray()).isNotEqualTo(before);
        }
    }

    @Test
    void savedMomentsGoOnWithTheSameBits() throws IOException {
        Path file = folder.resolve("moments.safetensors");
        float[] expected;
        try (AdamW optimizer = new AdamW(runtime, weights, RATES)) {
            gradient(1);
            optimizer.step(1e-2);
            optimizer.save(file);
            gradient(-3);
            optimizer.step(1e-2);
            expected = optimizer.secondMoment("gpt.h.0.attn.c_attn.weight").toFloatArray();
        }
        try (AdamW optimizer = new AdamW(runtime, weights, RATES)) {
            optimizer.restore(file);
            gradient(-3);
            optimizer.step(1e-2);
            assertThat(optimizer.secondMoment("gpt.h.0.attn.c_attn.weight").toFloatArray())
                    .isEqualTo(expected);
        }
    }
}
