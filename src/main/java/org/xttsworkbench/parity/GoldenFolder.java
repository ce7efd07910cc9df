package org.xttsworkbench.parity;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.storage.Sha256;

/** A folder of reference results of the original code: a model, clips, and what the stages of the model gave. */
public final class GoldenFolder {
    private final Path folder;
    private final JsonNode index;

    private GoldenFolder(Path folder, JsonNode index) {
        this.folder = folder;
        this.index = index;
    }

    /** @throws FailureException when the folder has no usable {@code golden.json} */
    public static GoldenFolder open(Path folder) throws IOException {
        Path file = folder.resolve("golden.json");
        if (!Files.isRegularFile(file)) {
            throw FailureException.badInput(
                    folder + " has no golden.json.", "Give a folder of reference results such as golden/xtts-tiny.");
        }
        JsonNode index;
        try {
            index = JsonFile.readTree(file);
        } catch (JacksonException e) {
            throw FailureException.badInput(file + " is not JSON.", "Make the reference results again.");
        }
        if (!index.path("stages").isObject()) {
            throw FailureException.badInput(file + " lists no stages.", "Make the reference results again.");
        }
        return new GoldenFolder(folder, index);
    }

    public Path folder() {
        return folder;
    }

    /** The model's folder. */
    public Path model() {
        return folder.resolve("model");
    }

    /** All of {@code golden.json}. */
    public JsonNode index() {
        return index;
    }

    /** The names of the stages, in the order of the file. */
    public List<String> stages() {
        List<String> names = new ArrayList<>();
        index.path("stages").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What {@code golden.json} says of a stage. */
    public JsonNode stage(String name) {
        return index.path("stages").path(name);
    }

    /** Results of a stage; empty when the stage keeps none in a safetensors file. */
    public GoldenTensors tensors(String stage) throws IOException {
        for (JsonNode file : stage(stage).path("files")) {
            if (file.asText().endsWith(".safetensors")) {
                return GoldenTensors.read(folder.resolve(file.asText()));
            }
        }
        return GoldenTensors.none(folder.resolve("golden.json"));
    }

    /** The names of the speech clips, in the order in which results number them. */
    public List<String> clips() {
        List<String> names = new ArrayList<>();
        index.path("clips").forEach(clip -> names.add(clip.path("name").asText()));
        return names;
    }

    /**
     * The file of a speech clip.
     *
     * @throws FailureException when it is missing or another recording
     */
    public Path clip(String name) throws IOException {
        Path kept = folder.resolve("clips").resolve(name);
        Path file = Files.isRegularFile(kept)
                ? kept
                : folder.resolve(index.path("clips_folder").asText("clips")).resolve(name);
        if (!Files.isRegularFile(file)) {
            throw FailureException.badInput(
                    "The clip " + file.normalize() + " is missing.",
                    "Copy the clips into the folder clips beside golden.json.");
        }
        for (JsonNode clip : index.path("clips")) {
            if (clip.path("name").asText().equals(name)
                    && !clip.path("sha256").asText().equals(Sha256.of(file))) {
                throw FailureException.badInput(
                        file + " is not the recording that the results were made from.", "Copy the right clip there.");
            }
        }
        return file;
    }
}
