package org.xttsworkbench.xtts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;

/** The hash that decides what is dropped. */
class DropoutTest {
    private static final int ROWS = 2000;
    private static final int COLUMNS = 1024;
    private static final double SHARE = 0.1;

    private static boolean[] mask(int site, long batchSeed) {
        GptLayout layout = new GptLayout(
                new long[] {ROWS},
                new long[0],
                new long[0],
                new long[0],
                new long[0],
                new long[0],
                new long[0],
                new long[0],
                new long[0],
                new long[0],
                java.util.List.of());
        try (EngineRuntime runtime = EngineRuntime.start("cpu", 0);
                NDManager scope = runtime.manager().newSubManager();
                Kernel kernel = Kernel.load(runtime, "linear", "gpt")) {
            var seeds = scope.create(layout.seeds(batchSeed), new Shape(ROWS));
            var rows =
                    kernel.record(scope, "rows", seeds, site).singletonOrThrow().expandDims(1);
            var columns = kernel.record(scope, "columns", COLUMNS, site, seeds).singletonOrThrow();
            return kernel.record(scope, "kept", rows, columns, SHARE)
                    .singletonOrThrow()
                    .eq(0)
                    .toBooleanArray();
        }
    }

    /** Four standard deviations of a fair draw. */
    @Test
    void dropsItsShareOfEveryRowAndColumn() {
        boolean[] mask = mask(4, 11);
        int all = 0;
        int[] perColumn = new int[COLUMNS];
        for (int r = 0; r < ROWS; r++) {
            int row = 0;
            for (int c = 0; c < COLUMNS; c++) {
                row += mask[r * COLUMNS + c] ? 1 : 0;
                perColumn[c] += mask[r * COLUMNS + c] ? 1 : 0;
            }
            all += row;
            assertThat(row / (double) COLUMNS).isCloseTo(SHARE, within(5 * 0.3 / Math.sqrt(COLUMNS)));
        }
        for (int count : perColumn) {
            assertThat(count / (double) ROWS).isCloseTo(SHARE, within(5 * 0.3 / Math.sqrt(ROWS)));
        }
        assertThat(all / (double) mask.length).isCloseTo(SHARE, within(4 * 0.3 / Math.sqrt(mask.length)));
    }

    /** Neighbours, other layers and other batches share a hundredth of what is dropped, as independent draws would. */
    @Test
    void drawsAreIndependent() {
        boolean[] mask = mask(4, 11);
        assertThat(both(mask, shifted(mask, 1))).isCloseTo(SHARE * SHARE, within(5e-4));
        assertThat(both(mask, shifted(mask, COLUMNS))).isCloseTo(SHARE * SHARE, within(5e-4));
        assertThat(both(mask, mask(5, 11))).isCloseTo(SHARE * SHARE, within(5e-4));
        assertThat(both(mask, mask(4, 12))).isCloseTo(SHARE * SHARE, within(5e-4));
    }

    private static boolean[] shifted(boolean[] mask, int by) {
        boolean[] shifted = new boolean[mask.length];
        System.arraycopy(mask, 0, shifted, by, mask.length - by);
        System.arraycopy(mask, mask.length - by, shifted, 0, by);
        return shifted;
    }

    private static double both(boolean[] a, boolean[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            count += a[i] && b[i] ? 1 : 0;
        }
        return count / (double) a.length;
    }
}
