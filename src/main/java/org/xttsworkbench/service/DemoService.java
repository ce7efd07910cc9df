package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.ForwardingContext;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.training.StepMetrics;
import org.xttsworkbench.training.StopReason;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/**
 * The main job on embedded data: recordings to a dataset, a short training of a tiny model that has learnt nothing, an
 * export that is read back. Offline, on the CPU, in under three minutes.
 */
public final class DemoService {
    /** Steps without {@code --steps}. */
    public static final int STEPS = 120;

    private static final String RUN = "demo";
    private static final int MEAN_OF = 5;
    private static final Map<String, Object> SETTINGS = Map.of(
            "epochs", 100_000,
            "batchSize", 4,
            "learningRate", 2e-3,
            "warmupSteps", 5,
            "evaluateEverySteps", 0,
            "saveEverySteps", 0);

    /**
     * What to do.
     *
     * @param out the project's folder, new or empty; nothing for a folder of its own
     * @param steps optimizer steps, at least 10
     * @param threads of one computation; 0 = all cores
     */
    public record Request(Optional<Path> out, int steps, int threads) {}

    /**
     * What came of it.
     *
     * @param project the project's folder
     * @param clips clips of the dataset
     * @param firstLoss mean loss of the first five steps
     * @param lastLoss mean loss of the last five
     * @param export the exported model's folder
     * @param losses loss of every step
     */
    public record Result(
            String project, int clips, double firstLoss, double lastLoss, String export, List<Double> losses) {}

    private final Request request;

    public DemoService(Request request) {
        this.request = request;
    }

    /** @throws FailureException when the folder is in use, or a step of the job fails */
    public Result run(JobContext context) throws IOException {
        if (request.steps() < 2 * MEAN_OF) {
            throw FailureException.usage("The demo needs at least " + 2 * MEAN_OF + " steps.");
        }
        Path root = request.out().isPresent() ? request.out().get() : Files.createTempDirectory("xtts-workbench-demo");
        org.xttsworkbench.storage.AtomicFolder.requireFree(root);
        ProjectLayout project = new ProjectLayout(root);
        DatasetReport dataset = dataset(project, context);
        context.report(new Progress("Making a tiny base model that has learnt nothing", 0, 0));
        Path base = project.root().resolve("base");
        UntrainedModel.write(base, ModelSizes.tiny(UntrainedModel.vocabularySize()), DemoProjectService.SEED);
        List<Double> losses = new ArrayList<>();
        TrainService.Result run = train(project, base, new RecordingLosses(context, losses));
        if (run.stopReason() != StopReason.COMPLETED) {
            throw new org.xttsworkbench.job.JobCancelledException();
        }
        Path export = project.export(RUN);
        new ExportService(new ExportService.Request(project.root(), Optional.of(RUN), "last", export, false))
                .run(context);
        return new Result(
                project.root().toString(),
                dataset.clips(),
                mean(losses.subList(0, MEAN_OF)),
                mean(losses.subList(losses.size() - MEAN_OF, losses.size())),
                export.toString(),
                losses);
    }

    private DatasetReport dataset(ProjectLayout project, JobContext context) throws IOException {
        Path given = project.root().resolve("given");
        Files.createDirectories(given);
        List<Path> recordings = new ArrayList<>();
        for (String name : DemoProjectService.RECORDINGS) {
            recordings.add(DemoProjectService.unpack(given, name));
        }
        DatasetRequest wanted = new DatasetRequest(
                recordings,
                List.of(DemoProjectService.unpack(given, DemoProjectService.TRANSCRIPTS)),
                "en",
                null,
                null,
                null,
                null);
        return new DatasetService(project.root()).create(wanted, request.threads(), context);
    }

    private TrainService.Result train(ProjectLayout project, Path base, JobContext context) throws IOException {
        Map<String, Object> settings = new java.util.TreeMap<>(SETTINGS);
        settings.put("maxSteps", request.steps());
        return new TrainService(new TrainService.Request(
                        project.root(),
                        Optional.of(base),
                        Optional.of(RUN),
                        Optional.empty(),
                        settings,
                        "cpu",
                        request.threads()))
                .run(context);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
    }

    /** Keeps the losses on their way. */
    private record RecordingLosses(JobContext context, List<Double> losses) implements ForwardingContext {
        @Override
        public void metric(Object metric) {
            if (metric instanceof StepMetrics step) {
                losses.add(step.loss());
            }
            context.metric(metric);
        }
    }
}
