package org.xttsworkbench.parity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.StoredTensor;

/** The tensors of one safetensors file of reference results, small enough to be held as Java arrays. */
public final class GoldenTensors {
    private final Path file;
    private final Map<String, GoldenTensor> tensors = new LinkedHashMap<>();

    private GoldenTensors(Path file) {
        this.file = file;
    }

    /** No tensors; a message about a missing one names {@code file}. */
    static GoldenTensors none(Path file) {
        return new GoldenTensors(file);
    }

    /** @throws FailureException when the file is missing or not a safetensors file */
    public static GoldenTensors read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw FailureException.badInput(file + " is missing.", "Make the reference results again.");
        }
        GoldenTensors all = new GoldenTensors(file);
        try (SafetensorsFile stored = SafetensorsFile.open(file)) {
            for (Map.Entry<String, StoredTensor> entry : stored.tensors().entrySet()) {
                StoredTensor tensor = entry.getValue();
                all.tensors.put(entry.getKey(), new GoldenTensor(entry.getKey(), tensor.shape(), tensor.toDoubles()));
            }
        }
        return all;
    }

    public Set<String> names() {
        return tensors.keySet();
    }

    public boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** @throws FailureException when there is no such tensor */
    public GoldenTensor get(String name) {
        GoldenTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw FailureException.badInput(file + " has no tensor " + name + ".", "Make the reference results again.");
        }
        return tensor;
    }
}
