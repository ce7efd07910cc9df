package org.xttsworkbench.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.ReviewUpdate;
import org.xttsworkbench.device.DeviceWatch;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.storage.UserFolder;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;
import org.xttsworkbench.training.BaseModelFolder;
import org.xttsworkbench.training.BaseModelId;
import org.xttsworkbench.training.BatchLoader;
import org.xttsworkbench.training.CheckpointStore;
import org.xttsworkbench.training.ClipCache;
import org.xttsworkbench.training.ClipPreparation;
import org.xttsworkbench.training.ClipTable;
import org.xttsworkbench.training.Evaluator;
import org.xttsworkbench.training.FineTuner;
import org.xttsworkbench.training.FrozenParts;
import org.xttsworkbench.training.GptTrainee;
import org.xttsworkbench.training.MemoryEstimate;
import org.xttsworkbench.training.MetricsLog;
import org.xttsworkbench.training.Precision;
import org.xttsworkbench.training.PreparedClips;
import org.xttsworkbench.training.RunEnd;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.RunLock;
import org.xttsworkbench.training.RunLog;
import org.xttsworkbench.training.StopReason;
import org.xttsworkbench.training.StopRequest;
import org.xttsworkbench.training.TrainerState;
import org.xttsworkbench.training.TrainingConfig;
import org.xttsworkbench.training.TrainingResult;
import org.xttsworkbench.training.UntilStopped;
import org.xttsworkbench.training.XttsFrozenParts;
import org.xttsworkbench.xtts.GptShape;
import org.xttsworkbench.xtts.LinearForm;
import org.xttsworkbench.xtts.LinearFormChoice;
import org.xttsworkbench.xtts.LinearForms;

/** Fine-tunes a base model on a project's dataset, or goes on with a run. */
public final class TrainService {
    private static final DateTimeFormatter RUN_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    /** Settings that may change when a run goes on: they say how far, how often and in how much memory, not what a step computes. */
    private static final Set<String> CHANGEABLE = Set.of(
            "epochs", "maxSteps", "saveEverySteps", "keepCheckpoints", "evaluateEverySteps", "patience", "recompute");

    /** These may change too when their product stays: each step then has the same clips, in other portions. */
    private static final Set<String> PORTIONS = Set.of("batchSize", "accumulation");

    /**
     * What to train.
     *
     * @param project the project's folder
     * @param base a base model's folder; a resumed run knows its own
     * @param run name of a new run; nothing for one named by the time
     * @param resume name of the run to go on with
     * @param settings those that were given, by their names in {@link TrainingConfig}
     * @param device {@code auto}, {@code cpu} or {@code cuda:N}
     * @param threads of one computation; 0 = all cores
     */
    public record Request(
            Path project,
            Optional<Path> base,
            Optional<String> run,
            Optional<String> resume,
            Map<String, Object> settings,
            String device,
            int threads) {}

    /**
     * How it ended.
     *
     * @param run the run's name
     * @param steps optimizer steps done
     * @param epochs epochs done in full
     * @param bestCheckpoint folder of the checkpoint with the lowest evaluation loss
     * @param lastCheckpoint folder of the newest checkpoint
     * @param trainLoss mean loss of the last epoch's steps
     * @param evalLoss loss of the last evaluation
     * @param leftOut clips that could not be used; the run's {@code left-out.csv} says why
     */
    public record Result(
            String run,
            StopReason stopReason,
            int epochs,
            int steps,
            @Nullable String bestCheckpoint,
            @Nullable String lastCheckpoint,
            @Nullable Double trainLoss,
            @Nullable Double evalLoss,
            int leftOut) {}

    /**
     * About how much memory training would take.
     *
     * @param longestSeconds the longest clip
     * @param clipBytes what the longest clips of a batch take
     * @param totalBytes all of it
     * @param checkpointBytes a checkpoint on the disk
     * @param availableBytes what this computer has free
     */
    public record Estimate(
            int batchSize,
            boolean recompute,
            double longestSeconds,
            long weightBytes,
            long momentBytes,
            long clipBytes,
            long totalBytes,
            long checkpointBytes,
            long availableBytes) {}

    private final Request request;
    private final ProjectLayout project;

    public TrainService(Request request) {
        this.request = request;
        this.project = new ProjectLayout(request.project());
    }

    /**
     * Trains until the end or a stop.
     *
     * @throws FailureException when the project, the base model or the settings are wrong, or no clip can be used
     */
    @SuppressWarnings("try") // the lock is held, not used
    public Result run(JobContext context) throws IOException {
        String language = new ProjectStore(request.project()).open().language();
        RunLayout run = layout();
        Optional<RunFile> before = RunFile.find(run.runFile());
        TrainingConfig config = config(run, before);
        BaseModelFolder base = base(before);
        new ReviewUpdate(new ProjectStore(request.project())).beforeTraining(context);
        if (!Files.isRegularFile(project.trainingManifest())) {
            throw FailureException.usage(
                    project.root() + " has no dataset yet. Make one with \"dataset create\" first.");
        }
        Files.createDirectories(run.root());
        try (RunLock lock = RunLock.acquire(run.lock());
                RunLog log = RunLog.append(run.log())) {
            new StopRequest(run.stopRequest()).clear();
            CheckpointStore store = new CheckpointStore(run, config.keepCheckpoints());
            store.clean();
            Optional<Path> last = store.last();
            if (before.isPresent() && before.get().isFinal(config) && last.isPresent()) {
                return result(run, before.get());
            }
            return train(new Start(run, before, config, base, language, store, last, log), context);
        }
    }

    /**
     * Only tells the memory; nothing is written and no model is loaded.
     *
     * @throws FailureException when the project, the base model or the settings are wrong
     */
    public Estimate estimate() throws IOException {
        RunLayout run = layout();
        Optional<RunFile> before = RunFile.find(run.runFile());
        TrainingConfig config = config(run, before);
        BaseModelFolder base = base(before);
        MemoryEstimate.GptSize size = TrainingOutlookService.size(base);
        if (size == null) {
            throw FailureException.badInput(
                    base.root() + " is not the folder of an XTTS v2 model.", "Choose a folder with a whole model.pth.");
        }
        double longest = new TrainingOutlookService(project, List.of()).look().longestSeconds();
        MemoryEstimate memory = MemoryEstimate.of(size, longest, config.batchSize(), config.recompute());
        return new Estimate(
                config.batchSize(),
                config.recompute(),
                longest,
                memory.weightBytes(),
                memory.momentBytes(),
                memory.clipBytes(),
                memory.totalBytes(),
                memory.checkpointBytes(),
                HostReading.availableBytes());
    }

    private record Start(
            RunLayout run,
            Optional<RunFile> before,
            TrainingConfig config,
            BaseModelFolder base,
            String language,
            CheckpointStore store,
            Optional<Path> last,
            RunLog log) {

        /** What binds the run when it goes on: only a checkpoint does. */
        Optional<RunFile> bound() {
            return last.isPresent() ? before : Optional.empty();
        }
    }

    private RunLayout layout() throws IOException {
        if (request.resume().isPresent()) {
            RunLayout run = project.run(request.resume().get());
            if (!Files.isDirectory(run.root())) {
                throw FailureException.usage("The project has no run named " + run.name() + ".");
            }
            return run;
        }
        RunLayout run = project.run(request.run()
                .orElseGet(() -> LocalDateTime.now(ZoneId.systemDefault()).format(RUN_NAME)));
        if (!run.checkpointFolders().isEmpty()) {
            throw FailureException.usage("The project already has a run named " + run.name() + ". Go on with --resume "
                    + run.name() + ", or choose another name.");
        }
        return run;
    }

    private TrainingConfig config(RunLayout run, Optional<RunFile> before) throws IOException {
        // A run that was stopped before its first checkpoint goes on with its settings too, of which none binds it yet.
        boolean resumes = before.isPresent() && request.resume().isPresent();
        TrainingConfig old = resumes ? before.get().config() : TrainingConfig.DEFAULT;
        TrainingConfig config = old.with(request.settings());
        if (resumes && !run.checkpointFolders().isEmpty()) {
            Set<String> changed = new TreeSet<>(config.differences(old));
            changed.removeAll(CHANGEABLE);
            if (config.batchSize() * config.accumulation() == old.batchSize() * old.accumulation()) {
                changed.removeAll(PORTIONS);
            }
            if (!changed.isEmpty()) {
                throw FailureException.usage("The run " + run.name() + " was begun with other values of "
                        + String.join(", ", changed) + "; a resumed run keeps them.");
            }
        }
        return config;
    }

    private BaseModelFolder base(Optional<RunFile> before) throws IOException {
        if (request.base().isPresent()) {
            return BaseModelFolder.open(request.base().get());
        } else if (before.isEmpty()) {
            throw FailureException.usage("Say which model to train with --base DIR.");
        }
        return BaseModelFolder.open(project.root().resolve(before.get().base().path()));
    }

    private Result train(Start start, JobContext context) throws IOException {
        try (EngineRuntime runtime = EngineRuntime.start(request.device(), request.threads())) {
            context.report(new Progress("Reading the base model", 0, 0));
            BaseModelFolder base = start.base();
            BaseModelId id = base.id(project.root());
            VoiceBpeTokenizer tokenizer = VoiceBpeTokenizer.load(base.file(BaseModelFolder.VOCABULARY));
            ClipCache cache = new ClipCache(project.cache(), XttsFrozenParts.sha256(base.root()));
            try (FrozenParts parts = new XttsFrozenParts(runtime, base.root())) {
                RunFiles files = new RunFiles(start.config(), id, start.language(), runtime);
                PreparedClips clips;
                try {
                    clips = new ClipPreparation(
                                    tokenizer,
                                    Language.of(start.language()),
                                    base.limits(tokenizer),
                                    cache,
                                    () -> parts)
                            .run(
                                    Optional.of(project.trainingManifest()),
                                    project.evaluationManifest(),
                                    new UntilStopped(
                                            context, new StopRequest(start.run().stopRequest())));
                } catch (UntilStopped.StoppedException e) {
                    return stopped(start, files.stopped(start.bound(), start.store()));
                }
                ClipTable.writeLeftOut(start.run().leftOut(), clips.leftOut());
                refuseNothing(start, clips);
                RunFile file = files.of(start.bound(), clips, forms(start, runtime, tokenizer));
                file.write(start.run().runFile());
                if (!clips.leftOut().isEmpty()) {
                    context.warn(clips.leftOut().size() + " clips were left out; "
                            + start.run().leftOut() + " says why.");
                }
                try (GptTrainee trainee = new GptTrainee(
                        runtime, base, start.config(), LinearForms.named(file.linearForms()), cache, parts)) {
                    return loop(start, clips, trainee, file, context);
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** What was prepared so far is in the cache. */
    private static Result stopped(Start start, RunFile file) throws IOException {
        file.write(start.run().runFile());
        new StopRequest(start.run().stopRequest()).clear();
        start.log().say("The run was stopped while its clips were prepared.");
        return result(start.run(), file);
    }

    private static void refuseNothing(Start start, PreparedClips clips) {
        if (clips.train().isEmpty()) {
            String reason = clips.leftOut().isEmpty()
                    ? "its training table is empty"
                    : "for example, of " + clips.leftOut().get(0).name() + ": "
                            + clips.leftOut().get(0).reason();
            throw new FailureException(
                    FailureReason.NOTHING_TO_DO,
                    "No clip of the dataset can be trained on (" + reason + ").",
                    start.run().leftOut() + " lists all clips with reasons.");
        }
    }

    private static LinearForms forms(Start start, EngineRuntime runtime, VoiceBpeTokenizer tokenizer)
            throws IOException {
        if (start.bound().isPresent()) {
            return LinearForms.named(start.bound().get().linearForms());
        } else if (start.config().precision() == Precision.BF16) {
            return LinearForms.all(LinearForm.BFLOAT16);
        }
        GptShape shape = GptShape.open(start.base().root(), tokenizer.startToken());
        return LinearFormChoice.of(
                runtime, shape, UserFolder.cache(), start.config().precision() == Precision.AUTO);
    }

    private Result loop(Start start, PreparedClips clips, GptTrainee trainee, RunFile file, JobContext context)
            throws IOException {
        TrainerState state = TrainerState.START;
        if (start.last().isPresent()) {
            state = CheckpointStore.state(start.last().get());
            trainee.restore(start.last().get());
        }
        start.log().say("Training " + clips.train().size() + " clips from step " + state.step() + " on.");
        try (MetricsLog metrics = MetricsLog.continueAfter(start.run().metrics(), state.step());
                DeviceWatch device = DeviceWatch.of(file.versions().getOrDefault("device", "cpu"))) {
            BatchLoader loader = new BatchLoader(start.config(), clips.train());
            TrainingResult trained = new FineTuner(
                            start.config(),
                            loader,
                            new Evaluator(clips.evaluation(), start.config().batchSize()),
                            trainee,
                            start.store(),
                            metrics,
                            start.log(),
                            new StopRequest(start.run().stopRequest()),
                            device)
                    .run(state, context);
            RunFile ended = file.with(RunEnd.of(trained, loader.stepsPerEpoch()));
            ended.write(start.run().runFile());
            new StopRequest(start.run().stopRequest()).clear();
            return result(start.run(), ended);
        }
    }

    private static Result result(RunLayout run, RunFile file) {
        RunEnd end = file.end();
        if (end == null) {
            throw new IllegalStateException("the run has not ended");
        }
        return new Result(
                run.name(),
                end.stopReason(),
                end.epochs(),
                end.steps(),
                checkpoint(run, end.bestCheckpoint()),
                checkpoint(run, end.lastCheckpoint()),
                end.trainLoss(),
                end.evalLoss(),
                file.leftOut());
    }

    private static @Nullable String checkpoint(RunLayout run, @Nullable String name) {
        return name == null ? null : run.checkpoints().resolve(name).toString();
    }
}
