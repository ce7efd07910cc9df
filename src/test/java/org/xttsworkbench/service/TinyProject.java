package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/** A project with the demo's clips and a tiny base model, to train for real. */
public final class TinyProject {
    final Path root;
    final Path base;

    private TinyProject(Path root, Path base) {
        this.root = root;
        this.base = base;
    }

    /** Makes both in {@code folder}. */
    public static TinyProject in(Path folder) throws IOException {
        Path given = Files.createDirectories(folder.resolve("given"));
        for (String name : List.of("harbour.flac", "forest.flac", "transcripts.csv")) {
            try (var stream = TinyProject.class.getResourceAsStream("/demo/" + name)) {
                Files.copy(stream, given.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path root = folder.resolve("project");
        new DatasetService(root)
                .create(
                        new DatasetRequest(
                                List.of(given.resolve("harbour.flac"), given.resolve("forest.flac")),
                                List.of(given.resolve("transcripts.csv")),
                                "en",
                                null,
                                null,
                                null,
                                null),
                        1,
                        JobContext.silent());
        Path base = folder.resolve("base");
        UntrainedModel.write(base, ModelSizes.tiny(UntrainedModel.vocabularySize()), 5);
        return new TinyProject(root, base);
    }

    public Path root() {
        return root;
    }

    public Path base() {
        return base;
    }

    /** A new run. */
    TrainService.Request begin(String run, Map<String, Object> settings) {
        return new TrainService.Request(
                root, Optional.of(base), Optional.of(run), Optional.empty(), settings, "cpu", 1);
    }

    /** Going on with a run. */
    TrainService.Request resume(String run, Map<String, Object> settings) {
        return new TrainService.Request(root, Optional.empty(), Optional.empty(), Optional.of(run), settings, "cpu", 1);
    }
}
