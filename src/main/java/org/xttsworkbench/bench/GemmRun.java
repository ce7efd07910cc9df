package org.xttsworkbench.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;

/** The rate of plain matrix products of the size of the GPT's widest layer: what a step can reach at best. */
final class GemmRun {
    private static final int ROWS = 512;
    private static final int IN = 1024;
    private static final int OUT = 4096;
    private static final int TRIALS = 20;

    private GemmRun() {}

    static Figure run(EngineRuntime runtime, boolean bfloat16) {
        Map<String, Double> values = new LinkedHashMap<>();
        try (Kernel kernel = Kernel.load(runtime, "linear");
                NDManager scope = runtime.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(ROWS, IN));
            NDArray w = scope.randomNormal(new Shape(OUT, IN));
            NDArray none = scope.zeros(new Shape(0));
            for (int form = 0; form < (bfloat16 ? 3 : 2); form++) {
                double best = Double.MAX_VALUE;
                for (int i = 0; i < TRIALS; i++) {
                    long start = System.nanoTime();
                    kernel.infer(scope, "linear", x, w, none, form).close();
                    best = Math.min(best, (System.nanoTime() - start) / 1e9);
                }
                String name = new String[] {"product", "convolution", "bf16WithCasts"}[form];
                values.put(name + "GigaflopsPerSecond", 2.0 * ROWS * IN * OUT / best / 1e9);
            }
        }
        return new Figure("matrix product 512 x 1024 x 4096", values);
    }
}
