package org.xttsworkbench.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where everything of a training run lies.
 *
 * @param root the run's folder, {@code runs/<name>}
 */
public record RunLayout(Path root) {

    public RunLayout {
        root = root.toAbsolutePath().normalize();
    }

    public String name() {
        return String.valueOf(root.getFileName());
    }

    /** Settings, base model and state of the run. */
    public Path runFile() {
        return root.resolve("run.json");
    }

    /** One line per optimizer step and evaluation; the truth about the run. */
    public Path metrics() {
        return root.resolve("metrics.jsonl");
    }

    public Path log() {
        return root.resolve("train.log");
    }

    /** Clips that the run could not use, with reasons. */
    public Path leftOut() {
        return root.resolve("left-out.csv");
    }

    /** Another process writes this file to ask the run to stop safely. */
    public Path stopRequest() {
        return root.resolve("stop-request");
    }

    /** Held by the process that works on the run. */
    public Path lock() {
        return root.resolve("lock");
    }

    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /** The checkpoint after so many optimizer steps: {@code checkpoints/step-000500}. */
    public Path checkpoint(int step) {
        return checkpoints().resolve(String.format(Locale.ROOT, "step-%06d", step));
    }

    /** Finished checkpoints, by step. A folder that is still being written has another name. */
    public List<Path> checkpointFolders() throws IOException {
        if (!Files.isDirectory(checkpoints())) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(checkpoints())) {
            return folders.filter(folder -> folder.getFileName().toString().matches("step-\\d{6,9}"))
                    .sorted(java.util.Comparator.comparingInt(RunLayout::step))
                    .toList();
        }
    }

    /** The optimizer step that a checkpoint folder is named after. */
    public static int step(Path checkpoint) {
        return Integer.parseInt(checkpoint.getFileName().toString().substring("step-".length()));
    }

    public Path auditions() {
        return root.resolve("auditions");
    }
}
