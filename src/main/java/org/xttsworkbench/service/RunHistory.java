package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.storage.CorruptFileException;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.training.MetricsTail;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.StepMetrics;

/** Lists a project's training runs by reading their folders; whoever works on one is not disturbed. */
public final class RunHistory {
    private static final int PORTION = 4096;

    private final ProjectLayout project;

    public RunHistory(ProjectLayout project) {
        this.project = project;
    }

    /** The runs, the newest first. */
    public List<RunSummary> list() throws IOException {
        List<RunSummary> runs = new ArrayList<>();
        for (String name : project.runNames()) {
            RunLayout run = project.run(name);
            if (Files.exists(run.runFile()) || Files.exists(run.metrics())) {
                runs.add(summary(run));
            }
        }
        runs.sort(Comparator.comparingLong(RunSummary::begun).reversed());
        return runs;
    }

    private static RunSummary summary(RunLayout run) throws IOException {
        Optional<RunFile> file = file(run);
        List<EvaluationMetrics> evaluations = new ArrayList<>();
        int lastStep = 0;
        double pace = 0;
        MetricsTail tail = new MetricsTail(run.metrics());
        MetricsTail.Portion portion;
        do {
            portion = tail.next(PORTION);
            if (portion.restarted()) {
                evaluations.clear();
            }
            evaluations.addAll(portion.evaluations());
            if (!portion.steps().isEmpty()) {
                lastStep = portion.steps().get(portion.steps().size() - 1).step();
                pace = portion.steps().stream()
                        .mapToDouble(StepMetrics::stepSeconds)
                        .average()
                        .orElse(pace);
            }
        } while (portion.more());
        return new RunSummary(
                run.name(),
                RunStates.of(run, file),
                file.orElse(null),
                begun(run),
                lastStep,
                pace,
                evaluations,
                checkpoints(run, evaluations));
    }

    private static Optional<RunFile> file(RunLayout run) throws IOException {
        try {
            return RunFile.find(run.runFile());
        } catch (CorruptFileException e) {
            // It was set aside; the run is listed with what its metrics say.
            return Optional.empty();
        }
    }

    /** The lock is made at the beginning and stays; its folder's other files change. */
    private static long begun(RunLayout run) throws IOException {
        Path oldest = Files.exists(run.leftOut()) ? run.leftOut() : run.root();
        return Files.getLastModifiedTime(oldest).toMillis();
    }

    private static List<CheckpointSummary> checkpoints(RunLayout run, List<EvaluationMetrics> evaluations)
            throws IOException {
        int best = evaluations.stream()
                .filter(one -> Double.isFinite(one.evalLoss()))
                .min(Comparator.comparingDouble(EvaluationMetrics::evalLoss))
                .map(EvaluationMetrics::step)
                .orElse(-1);
        List<Path> folders = run.checkpointFolders();
        List<CheckpointSummary> found = new ArrayList<>();
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            int step = RunLayout.step(folder);
            found.add(new CheckpointSummary(
                    String.valueOf(folder.getFileName()), step, bytes(folder), step == best, i == folders.size() - 1));
        }
        return found;
    }

    private static long bytes(Path folder) throws IOException {
        long sum = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                sum += Files.size(file);
            }
        }
        return sum;
    }
}
