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
    static final int DECODER_ROWS = 4;

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

    /** Whether a layer is to be packed, called with so many rows. */
    boolean packs(long inputs, long outputs, int rows) {
        if (runtime.device().isGpu() || inputs * outputs < SMALLEST) {
            return false;
        }
        String key = inputs + "x" + outputs + ", " + rows + " rows";
        if (!mine.has(key)) {
            mine.put(key, faster(inputs, outputs, rows));
            changed = true;
        }
        return mine.path(key).asBoolean();
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

    private boolean faster(long inputs, long outputs, int rows) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            NDArray x = scope.randomNormal(new Shape(rows, inputs));
            NDArray bias = scope.zeros(new Shape(outputs));
            NDArray plain = scope.randomNormal(new Shape(outputs, inputs));
            NDArray packed = kernel.infer(scope, "pack", plain, rows).singletonOrThrow();
            long plainTime = Long.MAX_VALUE;
            long packedTime = Long.MAX_VALUE;
            for (int i = 0; i < TRIALS; i++) {
                plainTime = Math.min(plainTime, nanoseconds(scope, x, plain, bias));
                packedTime = Math.min(packedTime, nanoseconds(scope, x, packed, bias));
            }
            LOG.info("{} rows of {}x{}: {} ns plain, {} ns packed.", rows, inputs, outputs, plainTime, packedTime);
            return packedTime < plainTime;
        }
    }

    private long nanoseconds(NDManager scope, NDArray x, NDArray w, NDArray b) {
        long start = System.nanoTime();
        kernel.infer(scope, "linear", x, w, b).close();
        return System.nanoTime() - start;
    }
}
