package org.xttsworkbench.asr.whisper;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;
import org.xttsworkbench.tensor.MeasuredChoices;

/**
 * In which form a linear layer's weights are fastest: as products of MKL, packed by oneDNN, or, where 16 bits hold them
 * without loss, as FBGEMM keeps those, in half of the memory. Found by trying each shape once on this machine and kept in
 * the user's cache. All give the same numbers to rounding.
 */
final class PackingChoice {
    /** Rows that the decoder's layers are packed for: a token for each of some windows. */
    static final int DECODER_ROWS = 2;

    private static final Logger LOG = LogManager.getLogger(PackingChoice.class);
    private static final int SCHEMA_VERSION = 2;
    private static final String FILE = "packed-linears.json";

    /** Smaller layers take no time that a choice could save. */
    private static final long SMALLEST = 1L << 16;

    private static final int TRIALS = 5;

    /** Halves are taken also where they are a little slower: they need half of the memory. */
    private static final double HALF_WORTH = 1.1;

    private enum Form {
        PLAIN,
        PACKED,
        HALF;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final EngineRuntime runtime;
    private final Kernel kernel;
    private final KernelArgument halves;
    private final MeasuredChoices choices;

    /**
     * @param kernel {@code whisper.py}
     * @param halves takes the weights that are kept at 16 bits
     */
    PackingChoice(EngineRuntime runtime, Kernel kernel, KernelArgument halves, Path cacheFolder) throws IOException {
        this.runtime = runtime;
        this.kernel = kernel;
        this.halves = halves;
        this.choices = MeasuredChoices.open(runtime, cacheFolder.resolve(FILE), SCHEMA_VERSION);
    }

    /**
     * A layer's weights in the faster form, of {@code owner}.
     *
     * @param matrix [outputs, inputs]; not to be used any more
     * @param rows how many it is called with
     */
    NDArray faster(NDManager owner, NDArray matrix, int rows) {
        Shape shape = matrix.getShape();
        if (runtime.device().isGpu() || shape.size() < SMALLEST) {
            return kept(owner, matrix);
        }
        boolean exact;
        try (NDArray half = kernel.infer(owner, "is_half", matrix).singletonOrThrow()) {
            exact = half.getLong() == 1;
        }
        String key = shape.get(1) + "x" + shape.get(0) + ", " + rows + " rows" + (exact ? ", 16 bits" : "");
        Form form = choices.find(key).flatMap(PackingChoice::form).orElseGet(() -> {
            Form found = fastest(matrix, rows, exact);
            choices.put(key, found.text());
            return found;
        });
        return switch (form) {
            case PLAIN -> kept(owner, matrix);
            case PACKED -> replaced(matrix, kernel.infer(owner, "pack", matrix, rows));
            case HALF -> replaced(matrix, kernel.infer(owner, "add_half", halves, matrix));
        };
    }

    private static Optional<Form> form(String text) {
        return Arrays.stream(Form.values())
                .filter(form -> form.text().equals(text))
                .findFirst();
    }

    private static NDArray replaced(NDArray matrix, NDList form) {
        matrix.close();
        return form.singletonOrThrow();
    }

    private static NDArray kept(NDManager owner, NDArray matrix) {
        matrix.detach();
        matrix.attach(owner);
        return matrix;
    }

    /** Keeps what was found out. */
    void keep() {
        choices.keep();
    }

    /** Tries all with the real weights, one after the other: a large layer's would not fit three times. */
    private Form fastest(NDArray matrix, int rows, boolean exact) {
        long plain = time(matrix, rows, (scope, none) -> matrix);
        long packed = time(
                matrix,
                rows,
                (scope, none) -> kernel.infer(scope, "pack", matrix, rows).singletonOrThrow());
        long half = Long.MAX_VALUE;
        if (exact) {
            try {
                half = time(
                        matrix,
                        rows,
                        (scope, trial) ->
                                kernel.infer(scope, "add_half", trial, matrix).singletonOrThrow());
            } catch (EngineException e) {
                LOG.info("This processor has no products with halves: {}", e.getMessage());
            }
        }
        LOG.info("{} rows of {}: {}, {}, {} ns plain, packed, half.", rows, matrix.getShape(), plain, packed, half);
        if (half <= HALF_WORTH * Math.min(plain, packed)) {
            return Form.HALF;
        }
        return packed < plain ? Form.PACKED : Form.PLAIN;
    }

    private long time(NDArray matrix, int rows, BiFunction<NDManager, KernelArgument, NDArray> form) {
        try (NDManager scope = runtime.manager().newSubManager();
                KernelArgument trial = kernel.hold("halves")) {
            NDArray x = scope.randomNormal(new Shape(rows, matrix.getShape().get(1)));
            NDArray bias = scope.zeros(new Shape(matrix.getShape().get(0)));
            NDArray weights = form.apply(scope, trial);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < TRIALS; i++) {
                long start = System.nanoTime();
                kernel.infer(scope, "linear", x, weights, bias, trial).close();
                best = Math.min(best, System.nanoTime() - start);
            }
            return best;
        }
    }
}
