package org.xttsworkbench.asr.whisper;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.StoredTensor;

/** The tensors of a model folder, from {@code model.safetensors} or the several files that its index names. */
final class ModelTensors implements AutoCloseable {
    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    private final Path folder;
    private final List<SafetensorsFile> files = new ArrayList<>();
    private final Map<String, StoredTensor> tensors = new HashMap<>();

    private ModelTensors(Path folder) {
        this.folder = folder;
    }

    /**
     * Opens the files; tensors are read later.
     *
     * @throws org.xttsworkbench.job.FailureException when a file is missing or damaged
     */
    static ModelTensors open(Path folder) throws IOException {
        ModelTensors opened = new ModelTensors(folder);
        try {
            for (Path file : files(folder)) {
                SafetensorsFile part = SafetensorsFile.open(file);
                opened.files.add(part);
                // A model without its output layer is saved without the prefix.
                part.tensors()
                        .forEach((name, tensor) -> opened.tensors.put(name.replaceFirst("^model\\.", ""), tensor));
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The weight files of a folder, in the order of their names. */
    static List<Path> files(Path folder) throws IOException {
        TreeSet<Path> files = new TreeSet<>();
        if (Files.isRegularFile(folder.resolve(SINGLE))) {
            files.add(folder.resolve(SINGLE));
        } else if (Files.isRegularFile(folder.resolve(INDEX))) {
            JsonNode index = JsonFile.readTree(folder.resolve(INDEX));
            for (JsonNode name : index.path("weight_map")) {
                Path file = folder.resolve(name.asText());
                if (!folder.equals(file.getParent()) || !Files.isRegularFile(file)) {
                    throw WhisperConfig.refusal(folder, "its index names " + name.asText() + ", which is not there");
                }
                files.add(file);
            }
        }
        if (files.isEmpty()) {
            throw WhisperConfig.refusal(folder, "it has no " + SINGLE);
        }
        return List.copyOf(files);
    }

    boolean has(String name) {
        return tensors.containsKey(name);
    }

    /** Length of a vector; 0 when there is none of that name. */
    long length(String name) {
        StoredTensor tensor = tensors.get(name);
        return tensor == null ? 0 : tensor.count();
    }

    /**
     * A tensor of the given shape.
     *
     * @param name without the leading {@code model.}
     * @throws org.xttsworkbench.job.FailureException when there is none
     */
    StoredTensor get(String name, long... shape) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw WhisperConfig.refusal(folder, "tensor " + name + " is missing");
        } else if (!java.util.Arrays.equals(tensor.shape(), shape)) {
            throw WhisperConfig.refusal(
                    folder,
                    "tensor " + name + " has the sizes " + java.util.Arrays.toString(tensor.shape()) + " instead of "
                            + java.util.Arrays.toString(shape));
        }
        return tensor;
    }

    @Override
    public void close() throws IOException {
        for (SafetensorsFile file : files) {
            file.close();
        }
    }
}
