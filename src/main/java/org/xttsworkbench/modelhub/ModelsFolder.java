package org.xttsworkbench.modelhub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xttsworkbench.job.FailureException;

/**
 * The folder of models: {@code xtts/<name>} and {@code whisper/<name>}.
 *
 * @param root may be missing
 */
public record ModelsFolder(Path root) {

    public ModelsFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** All models there are, by kind and name; a damaged one is listed with its problems. */
    public List<InstalledModel> list() throws IOException {
        List<InstalledModel> models = new ArrayList<>();
        for (ModelKind kind : ModelKind.values()) {
            models.addAll(list(kind));
        }
        return models;
    }

    /** The models of one kind, by name. */
    public List<InstalledModel> list(ModelKind kind) throws IOException {
        Path folder = root.resolve(kind.folder());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> folders;
        try (Stream<Path> content = Files.list(folder)) {
            folders = content.filter(Files::isDirectory)
                    .filter(inner -> !inner.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
        List<InstalledModel> models = new ArrayList<>();
        for (Path inner : folders) {
            models.add(ModelFiles.look(kind, inner));
        }
        return models;
    }

    /**
     * One model.
     *
     * @param id kind and name, or the name alone where only one model has it
     * @throws FailureException with reason USAGE when there is none
     */
    public InstalledModel find(String id) throws IOException {
        List<InstalledModel> found = list().stream()
                .filter(model -> model.id().equals(id) || model.name().equals(id))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw FailureException.usage(
                found.isEmpty()
                        ? "There is no model " + id + " in " + root + "."
                        : "There are several models " + id + "; say xtts/" + id + " or whisper/" + id + ".");
    }
}
