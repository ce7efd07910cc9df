package org.xttsworkbench.training;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.JsonFile;

/**
 * The checkpoints of a run. Each is written under another name, forced to the disk and renamed, and older ones go only
 * then, so that a process killed at any moment leaves the last good one.
 */
public final class CheckpointStore {
    private static final String STATE = "trainer.json";
    private static final String UNFINISHED = ".part";

    private final RunLayout run;
    private final int keep;

    /** @param keep how many of the newest stay, beside the best */
    public CheckpointStore(RunLayout run, int keep) {
        this.run = run;
        this.keep = keep;
    }

    /** Deletes what a killed process left unfinished; for the owner of the run's lock only. */
    public void clean() throws IOException {
        if (Files.isDirectory(run.checkpoints())) {
            for (Path path : list(run.checkpoints())) {
                if (path.getFileName().toString().endsWith(UNFINISHED)) {
                    delete(path);
                }
            }
        }
    }

    /** The newest checkpoint. */
    public Optional<Path> last() throws IOException {
        List<Path> folders = run.checkpointFolders();
        return folders.isEmpty() ? Optional.empty() : Optional.of(folders.get(folders.size() - 1));
    }

    /** The best checkpoint that {@code state} knows of. */
    public Optional<Path> best(TrainerState state) {
        Path folder = run.checkpoint(state.bestStep());
        return state.bestStep() > 0 && Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }

    /** The trainer's state in a checkpoint. */
    public static TrainerState state(Path checkpoint) throws IOException {
        return JsonFile.read(checkpoint.resolve(STATE), TrainerState.class);
    }

    /** Writes a checkpoint and drops those that are neither new nor best. */
    public Path save(Trainee trainee, TrainerState state) throws IOException {
        Path folder = run.checkpoint(state.step());
        Path temporary = folder.resolveSibling(folder.getFileName() + UNFINISHED);
        if (Files.exists(temporary)) {
            delete(temporary);
        }
        Files.createDirectories(temporary);
        try {
            trainee.save(temporary);
            JsonFile.write(temporary.resolve(STATE), TrainerState.SCHEMA_VERSION, state);
            for (Path file : list(temporary)) {
                force(file);
            }
            force(temporary);
            if (Files.exists(folder)) {
                delete(folder);
            }
            AtomicFile.move(temporary, folder);
            force(run.checkpoints());
        } finally {
            if (Files.exists(temporary)) {
                delete(temporary);
            }
        }
        prune(state);
        return folder;
    }

    private void prune(TrainerState state) throws IOException {
        List<Path> folders = run.checkpointFolders();
        for (Path old : folders.subList(0, Math.max(0, folders.size() - keep))) {
            if (RunLayout.step(old) != state.bestStep()) {
                // Renamed first, so that a half-deleted one is never taken for a checkpoint.
                Path doomed = old.resolveSibling(old.getFileName() + UNFINISHED);
                AtomicFile.move(old, doomed);
                delete(doomed);
            }
        }
    }

    /** Forces a file, or where the system allows it the entries of a folder, to the disk. */
    private static void force(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel =
                FileChannel.open(path, folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : list(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
