package org.xttsworkbench.modelhub;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.xtts.XttsCheckpoint;

/** Looks into a model's files: their headers are read, their tensors are not. */
final class ModelFiles {
    /** Tensors that tell an XTTS v2 from any other file of tensors. */
    private static final List<String> XTTS_TENSORS =
            List.of("gpt.text_embedding.weight", "gpt.mel_embedding.weight", "gpt.mel_pos_embedding.emb.weight");

    private ModelFiles() {}

    /** Looks at all files; throws only what the disk throws. */
    static InstalledModel look(ModelKind kind, Path folder) throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> files = kind.presentIn(folder);
        List<String> expected = kind.expected(folder);
        for (String name : kind.required(folder)) {
            if (!files.contains(name)) {
                problems.add(name + " is missing.");
            }
        }
        long bytes = 0;
        for (String name : files) {
            bytes += Files.size(folder.resolve(name));
            look(kind, folder.resolve(name), problems);
        }
        String name = String.valueOf(folder.getFileName());
        return new InstalledModel(
                kind.folder() + "/" + name,
                kind,
                name,
                folder.toString(),
                bytes,
                files,
                expected.size(),
                (int) expected.stream().filter(files::contains).count(),
                problems.isEmpty(),
                problems);
    }

    private static void look(ModelKind kind, Path file, List<String> problems) {
        String name = String.valueOf(file.getFileName());
        try {
            if (name.endsWith(".json")) {
                json(kind, file);
            } else if (name.endsWith(".safetensors")) {
                SafetensorsFile.open(file).close();
            } else if (name.equals("model.pth")) {
                model(file);
            } else if (name.equals("dvae.pth") || name.equals("mel_stats.pth")) {
                XttsCheckpoint.open(file).close();
            }
        } catch (FailureException | IOException e) {
            problems.add(name + " cannot be used: " + e.getMessage());
        }
    }

    private static void json(ModelKind kind, Path file) throws IOException {
        JsonNode tree = JsonFile.readTree(file);
        if (!tree.isObject() && !tree.isArray()) {
            throw new IOException("it holds no JSON object.");
        }
        boolean whispersConfig = kind == ModelKind.WHISPER && file.endsWith("config.json");
        if (whispersConfig && !tree.path("model_type").asText("whisper").equals("whisper")) {
            throw new IOException("it describes another model, " + tree.path("model_type") + ".");
        }
    }

    private static void model(Path file) throws IOException {
        try (XttsCheckpoint checkpoint = XttsCheckpoint.open(file)) {
            for (String tensor : XTTS_TENSORS) {
                if (!checkpoint.tensors().containsKey(tensor)) {
                    throw new IOException("it is no XTTS v2 model, since it lacks the tensor " + tensor + ".");
                }
            }
        }
    }
}
