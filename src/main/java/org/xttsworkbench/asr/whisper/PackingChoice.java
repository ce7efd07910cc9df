package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.device.CpuFeatures;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;

/**
 * Which linear layers are faster with weights packed by oneDNN than as products of MKL: found by trying each shape once
 * on this machine and kept in the user's cache. Both give the same numbers to rounding.
 */
final class PackingChoice {
    /** Rows that the decoder's layers are packed for: a token for each of some windows. */
    static final int DECODER_ROWS = 2;

    private static final Logger LOG = LogManager.getLogger(PackingChoice.class);
    private static final int SCHEMA_VERSION = 1;
    private static final String FILE = "packed-linears.json";

    /** Smaller layers take no time that a choice could save. */
    private static final long SMALLEST = 1L << 16;

    private static final int TRIALS = 5;

    private final EngineRuntime runtime;
    private final Kernel kernel;
    private final Path file;
    private final ObjectNode known;
    private final ObjectNode mine;
    private boolean changed;

    /** @param kernel {@code whisper.py} */
    PackingChoice(EngineRuntime runtime, Kernel kernel, Path cacheFolder) throws IOException {
        this.runtime = runtime;
        this.kernel = kernel;
        this.file = cacheFolder.resolve(FILE);
        this.known = read(file);
        String machine =
                CpuFeatures.read().model() + ", " + runtime.threads() + " threads, PyTorch " + runtime.nativeVersion();
        this.mine = known.withObject("/" + machine.replace("~", "~0").replace("/", "~1"));
    }

    private static ObjectNode read(Path file) throws IOException {
        if (Files.exists(file)) {
            try {
                JsonNode node = JsonFile.readTree(file);
                if (node instanceof ObjectNode object) {
                    object.remove("schemaVersion");
                    return object;
                }
            } catch (com.fasterxml.jackson.core.JacksonException e) {
                LOG.warn("{} is damaged and is made again.", file);
            }
        }
        return JsonFile.MAPPER.createObjectNode();
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
        String key = shape.get(1) + "x" + shape.get(0) + ", " + rows + " rows";
        if (mine.has(key) && !mine.path(key).asBoolean()) {
            return kept(owner, matrix);
        }
        NDArray packed = kernel.infer(owner, "pack", matrix, rows).singletonOrThrow();
        if (!mine.has(key)) {
            mine.put(key, packedIsFaster(matrix, packed, rows));
            changed = true;
        }
        if (mine.path(key).asBoolean()) {
            matrix.close();
            return packed;
        }
        packed.close();
        return kept(owner, matrix);
    }

    private static NDArray kept(NDManager owner, NDArray matrix) {
        matrix.detach();
        matrix.attach(owner);
        return matrix;
    }

    /** Keeps what was found out. */
    void keep() {
        if (changed) {
            try {
                JsonFile.write(file, SCHEMA_VERSION, known);
            } catch (IOException e) {
                // The next start measures again.
                LOG.warn("{} could not be written.", file, e);
            }
        }
    }

    /** Tries both with the real weights: a large layer's would not fit a second time. */
    private boolean packedIsFaster(NDArray plain, NDArray packed, int rows) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(rows, plain.getShape().get(1)));
            NDArray bias = scope.zeros(new Shape(plain.getShape().get(0)));
            long plainTime = Long.MAX_VALUE;
            long packedTime = Long.MAX_VALUE;
            for (int i = 0; i < TRIALS; i++) {
                plainTime = Math.min(plainTime, nanoseconds(scope, x, plain, bias));
                packedTime = Math.min(packedTime, nanoseconds(scope, x, packed, bias));
            }
            LOG.info("{} rows of {}: {} ns plain, {} ns packed.", rows, plain.getShape(), plainTime, packedTime);
            return packedTime < plainTime;
        }
    }

    private long nanoseconds(NDManager scope, NDArray x, NDArray w, NDArray b) {
        long start = System.nanoTime();
        kernel.infer(scope, "linear", x, w, b).close();
        return System.nanoTime() - start;
    }
}
