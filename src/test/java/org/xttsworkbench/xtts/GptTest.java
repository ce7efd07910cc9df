package org.xttsworkbench.xtts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.tensor.Autograd;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/** The ways to compute a batch against each other; the numbers themselves are held against the original by parity. */
class GptTest {
    private static final double DROPOUT = 0.1;

    @TempDir
    static Path folder;

    private EngineRuntime runtime;
    private GptWeights weights;

    @BeforeEach
    void load() throws IOException {
        if (!folder.resolve("model.pth").toFile().exists()) {
            UntrainedModel.write(folder, ModelSizes.tiny(UntrainedModel.vocabularySize()), 3);
        }
        runtime = EngineRuntime.start("cpu", 0);
        weights = GptWeights.open(runtime, folder);
        weights.track();
    }

    @AfterEach
    void close() {
        weights.close();
        runtime.close();
    }

    private List<GptRow> rows() {
        Random random = new Random(5);
        List<GptRow> rows = new ArrayList<>();
        for (int[] lengths : new int[][] {{9, 140}, {23, 17}, {4, 61}}) {
            float[] mel = new float[80 * 120];
            for (int i = 0; i < mel.length; i++) {
                mel[i] = (float) random.nextGaussian();
            }
            rows.add(new GptRow(
                    mel,
                    random.ints(lengths[0], 4, 40).toArray(),
                    random.ints(lengths[1], 0, 64).toArray()));
        }
        return rows;
    }

    private record Pass(GptLosses losses, Map<String, float[]> gradients) {}

    private Pass pass(GptMode mode, List<GptRow> rows, double dropout, long seed) {
        try (Gpt gpt = new Gpt(runtime, weights, mode)) {
            return new Pass(gpt.accumulate(rows, true, 1, dropout, seed), gradients());
        }
    }

    private void clear() {
        weights.arrays().values().forEach(w -> Autograd.gradient(w).muli(0));
    }

    private static final GptLosses NONE = new GptLosses(0, 0, 0, 0, 0, 0);

    private Map<String, float[]> gradients() {
        Map<String, float[]> gradients = new LinkedHashMap<>();
        weights.arrays()
                .forEach((name, array) ->
                        gradients.put(name, Autograd.gradient(array).toFloatArray()));
        return gradients;
    }

    /** Largest difference of any gradient as a share of the largest gradient of its tensor; keys' biases are noise. */
    private static double distance(Pass a, Pass b) {
        double worst = 0;
        for (String name : a.gradients().keySet()) {
            if (!name.endsWith("c_attn.bias") && !name.endsWith("qkv.bias")) {
                worst = Math.max(
                        worst, difference(a.gradients().get(name), b.gradients().get(name)));
            }
        }
        return worst;
    }

    private static double difference(float[] x, float[] y) {
        double largest = Float.MIN_NORMAL;
        double difference = 0;
        for (int i = 0; i < x.length; i++) {
            largest = Math.max(largest, Math.abs(x[i]));
            difference = Math.max(difference, Math.abs(x[i] - y[i]));
        }
        return difference / largest;
    }

    /** Packing is exact in real numbers; sums in another order leave 1e-4 of the largest gradient. */
    @Test
    void packedRowsGiveWhatPaddedRowsGive() {
        Pass packed = pass(GptMode.PLAIN, rows(), 0, 0);
        Pass padded = pass(GptMode.EAGER, rows(), 0, 0);
        assertThat(padded.losses().positions()).isGreaterThan(packed.losses().positions());
        assertThat(padded.losses().loss()).isCloseTo(packed.losses().loss(), within(1e-5));
        assertThat(distance(packed, padded)).isLessThan(1e-4);
    }

    /** The same draws and operations; only where a gradient is summed up differs, which leaves rounding. */
    @Test
    void computingAgainGivesTheSameNumbers() {
        LinearForms forms = LinearForms.all(LinearForm.PRODUCT);
        Pass kept = pass(GptMode.packed(forms, false), rows(), DROPOUT, 7);
        Pass again = pass(GptMode.packed(forms, true), rows(), DROPOUT, 7);
        assertThat(again.losses()).isEqualTo(kept.losses());
        assertThat(distance(kept, again)).isLessThan(1e-5);
    }

    /** The same operations in another order, as single precision allows. */
    @Test
    void theGradientOfABlockWrittenOutIsThatOfAutograd() {
        LinearForms forms = LinearForms.all(LinearForm.PRODUCT);
        try (Kernel kernel = Kernel.load(runtime, "linear", "gpt");
                NDManager scope = runtime.manager().newSubManager();
                GptBlocks blocks = new GptBlocks(kernel, weights, GptMode.packed(forms, false))) {
            GptBatch batch = GptBatch.of(rows(), weights.shape(), false, 7, scope);
            Shape shape = new Shape(batch.layout().positions(), weights.shape().width());
            NDArray x = scope.randomNormal(shape);
            NDArray dy = scope.randomNormal(shape);
            Autograd.track(x);
            clear();
            NDArray y = Autograd.recorded(() -> blocks.run(scope, batch, x.mul(1), DROPOUT));
            Autograd.backward(y, dy);
            Pass remembered = new Pass(NONE, gradients());
            float[] dx = Autograd.gradient(x).toFloatArray();
            clear();
            GptBlocks.Pass pass = blocks.forward(scope, batch, x, DROPOUT);
            assertThat(pass.result().toFloatArray()).isEqualTo(y.toFloatArray());
            NDArray found = blocks.backward(scope, batch, pass, dy.duplicate(), DROPOUT, true);
            assertThat(difference(dx, found.toFloatArray())).isLessThan(1e-5);
            assertThat(distance(remembered, new Pass(NONE, gradients()))).isLessThan(1e-5);
        }
    }

    @Test
    void theFirstMicroBatchOfAStepForgetsTheStepBefore() {
        LinearForms forms = LinearForms.all(LinearForm.CONVOLUTION);
        for (GptMode mode : List.of(GptMode.PLAIN, GptMode.EAGER, GptMode.packed(forms, false))) {
            try (Gpt gpt = new Gpt(runtime, weights, mode)) {
                // Of a step whose gradients were no numbers nothing stays either.
                weights.arrays().values().forEach(w -> Autograd.gradient(w).muli(Float.NaN));
                gpt.accumulate(rows(), true, 1, 0, 0);
                Pass once = new Pass(NONE, gradients());
                gpt.accumulate(rows(), false, -0.5, 0, 0);
                Pass half = new Pass(NONE, gradients());
                gpt.accumulate(rows(), true, 0.5, 0, 0);
                assertThat(distance(half, new Pass(NONE, gradients()))).isLessThan(1e-5);
                assertThat(distance(half, once)).isCloseTo(1, within(1e-5));
            }
        }
    }

    @Test
    void theConvolutionFormGivesTheSameNumbers() {
        Pass product = pass(GptMode.PLAIN, rows(), DROPOUT, 7);
        Pass convolution = pass(GptMode.packed(LinearForms.all(LinearForm.CONVOLUTION), false), rows(), DROPOUT, 7);
        assertThat(convolution.losses().loss()).isCloseTo(product.losses().loss(), within(1e-5));
        assertThat(distance(product, convolution)).isLessThan(1e-4);
    }

    /** bfloat16 keeps 8 bits: a percent of the loss, and of all gradients together a few. */
    @Test
    void bfloat16ComesClose() {
        Pass wide = pass(GptMode.PLAIN, rows(), 0, 0);
        Pass narrow = pass(GptMode.packed(LinearForms.all(LinearForm.BFLOAT16), false), rows(), 0, 0);
        assertThat(narrow.losses().loss()).isCloseTo(wide.losses().loss(), within(0.04));
        assertThat(narrow.losses()).isNotEqualTo(wide.losses());
        double difference = 0;
        double all = 0;
        for (String name : wide.gradients().keySet()) {
            float[] x = wide.gradients().get(name);
            float[] y = narrow.gradients().get(name);
            for (int i = 0; i < x.length; i++) {
                difference += (double) (x[i] - y[i]) * (x[i] - y[i]);
                all += (double) x[i] * x[i];
            }
        }
        assertThat(Math.sqrt(difference / all)).isLessThan(0.05);
    }

    @Test
    void dropoutFollowsItsSeed() {
        GptLosses first = pass(GptMode.PLAIN, rows(), DROPOUT, 7).losses();
        assertThat(pass(GptMode.PLAIN, rows(), DROPOUT, 7).losses()).isEqualTo(first);
        assertThat(pass(GptMode.PLAIN, rows(), DROPOUT, 8).losses()).isNotEqualTo(first);
        assertThat(pass(GptMode.PLAIN, rows(), 0, 7).losses()).isNotEqualTo(first);
    }

    @Test
    void aBatchWithoutTargetsAmongItsCodesStaysANumber() {
        GptRow row = rows().get(0);
        GptRow masked = new GptRow(row.mel(), row.tokens(), row.codes(), 0, 1000);
        Pass pass = pass(GptMode.PLAIN, List.of(masked), 0, 0);
        assertThat(pass.losses().codeTargets()).isZero();
        assertThat(pass.losses().codes()).isZero();
        assertThat(pass.gradients().get("mel_head.weight")).containsOnly(0f);
        assertThat(pass.gradients().get("text_head.weight")).doesNotContain(Float.NaN);
    }

    /** The example of the specification, section E.6. */
    @Test
    void layoutOfTheWorkedExample() {
        GptRow first = new GptRow(new float[0], new int[5], new int[65]);
        GptRow second = new GptRow(new float[0], new int[3], new int[40]);
        GptLayout padded = GptLayout.padded(List.of(first, second), weights.shape());
        assertThat(padded.lengths()).containsExactly(109, 109);
        assertThat(padded.countedText()).isEqualTo(10);
        assertThat(padded.countedCodes()).isEqualTo(113);
        GptLayout packed = GptLayout.packed(List.of(first, second), weights.shape());
        assertThat(packed.lengths()).containsExactly(107, 80);
        assertThat(packed.countedText()).isEqualTo(10);
        assertThat(packed.countedCodes()).isEqualTo(113);
        GptRow masked = new GptRow(new float[0], new int[3], new int[40], 11, 11 + 66_150 / 256);
        assertThat(GptLayout.packed(List.of(first, masked), weights.shape()).countedCodes())
                .isEqualTo(80);
    }
}
