package org.xttsworkbench.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.storage.AtomicFolder;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.storage.JsonLines;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.training.StepMetrics;

/**
 * {@code bench ui}: opens the window in a process of its own, which measures itself: its start, the frames of a review of a
 * hundred thousand clips and of a chart
 * with a million points, how long its thread did not answer, and memory while a recorded run of a million steps is replayed.
 */
public final class WindowBench {
    private static final int STEPS = 1_000_000;
    private static final int STEPS_PER_EPOCH = 1000;
    private static final String HEAP = "-Xmx512m";

    /** What the start script says for the window: see there. */
    private static final List<String> AS_THE_SCRIPT =
            List.of("-Xms192m", "-Xmn32m", "-XX:TieredStopAtLevel=1", "-XX:CompileThresholdScaling=0.5");

    /** By name, since the package that holds them lies above this one. */
    private static final String CLASSES = "org.xttsworkbench.app.ClassArchive";

    private static final String MAIN = "org.xttsworkbench.app.WindowBenchMain";

    private WindowBench() {}

    /**
     * Measures.
     *
     * @throws FailureException where there is no screen
     */
    public static List<Figure> all(JobContext context) throws IOException {
        Path folder = Files.createTempDirectory("bench-ui");
        Path run = Files.createDirectories(folder.resolve("runs/recorded"));
        Path metrics = run.resolve("metrics.jsonl");
        Path figures = folder.resolve("figures.jsonl");
        try {
            context.report(new Progress("Recording a run of a million steps", 0, 0));
            record(metrics);
            context.report(new Progress("Measuring the window", 0, 0));
            Path archive = folder.resolve("classes.jsa");
            java(folder, List.of(), List.of(CLASSES, archive.toString()));
            List<String> flags = new ArrayList<>(AS_THE_SCRIPT);
            flags.addAll(List.of(HEAP, "-XX:SharedArchiveFile=" + archive));
            java(folder, flags, List.of(MAIN, folder.toString(), figures.toString()));
            List<Figure> measured =
                    Files.exists(figures) ? new ArrayList<>(JsonLines.read(figures, Figure.class)) : List.of();
            if (measured.isEmpty()) {
                throw new FailureException(
                        FailureReason.INTERNAL,
                        "The window could not be measured.",
                        "It needs a screen; on a machine without one run it in xvfb-run.");
            }
            return measured;
        } finally {
            AtomicFolder.delete(folder);
        }
    }

    private static void java(Path folder, List<String> flags, List<String> call) throws IOException {
        Optional<String> java = ProcessHandle.current().info().command();
        List<String> command = new ArrayList<>(List.of(java.orElse("java"), "-XX:+UseSerialGC", "-Xshare:auto"));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-D"))
                .forEach(command::add);
        command.addAll(flags);
        command.addAll(List.of("-cp", ManagementFactory.getRuntimeMXBean().getClassPath()));
        command.addAll(call);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        // Nothing of this person's settings and voices is opened.
        builder.environment().put("XTTS_WORKBENCH_HOME", folder.resolve("home").toString());
        try {
            builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A run as training writes it, with noise and an evaluation each epoch. */
    private static void record(Path file) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int step = 1; step <= STEPS; step++) {
                double loss = 2.5 + Math.exp(-step / 200_000.0) + 0.2 * random.nextGaussian();
                int epoch = (step - 1) / STEPS_PER_EPOCH + 1;
                StepMetrics line = new StepMetrics(
                        step,
                        epoch,
                        loss,
                        0.03,
                        loss - 0.03,
                        5e-6,
                        1 + random.nextDouble(),
                        0.9 + 0.1 * random.nextDouble(),
                        800,
                        4_000_000_000L,
                        0.05,
                        1_700_000_000_000L + step * 950L,
                        null,
                        6_000_000_000L,
                        16_000_000_000L,
                        95);
                writer.write(JsonFile.MAPPER.writeValueAsString(line));
                writer.write('\n');
                if (step % STEPS_PER_EPOCH == 0) {
                    writer.write(JsonFile.MAPPER.writeValueAsString(new EvaluationMetrics(
                            EvaluationMetrics.EVENT, step, epoch, loss, 0.03, loss - 0.03, 30, false)));
                    writer.write('\n');
                }
            }
        }
    }
}
