package org.xttsworkbench.training;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.device.DeviceUse;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/**
 * The training loop: micro-batches, accumulation, optimizer steps, evaluation after each epoch, checkpoints, and the
 * four ways to end. A micro-batch's loss is divided by the full accumulation also in an epoch's last, smaller step, as
 * in the original.
 */
public final class FineTuner {
    private final TrainingConfig config;
    private final BatchLoader loader;
    private final Evaluator evaluator;
    private final Trainee trainee;
    private final CheckpointStore store;
    private final MetricsLog metrics;
    private final RunLog log;
    private final StopRequest stop;
    private final Supplier<DeviceUse> device;

    /**
     * @param evaluator may have no clips; the mean training loss of the epoch then decides about the best
     * @param device what the training's device uses at a moment, for the metrics
     */
    public FineTuner(
            TrainingConfig config,
            BatchLoader loader,
            Evaluator evaluator,
            Trainee trainee,
            CheckpointStore store,
            MetricsLog metrics,
            RunLog log,
            StopRequest stop,
            Supplier<DeviceUse> device) {
        this.config = config;
        this.loader = loader;
        this.evaluator = evaluator;
        this.trainee = trainee;
        this.store = store;
        this.metrics = metrics;
        this.log = log;
        this.stop = stop;
        this.device = device;
    }

    /**
     * Trains from {@code start}, whose weights and moments the trainee already has, to an end. When a stop is asked for
     * before the first step, there is none and nothing new to save.
     *
     * @throws IOException when metrics or a checkpoint cannot be written
     */
    public TrainingResult run(TrainerState start, JobContext context) throws IOException {
        TrainerState state = start;
        int last = loader.lastStep();
        @Nullable StopReason reason = reason(state.step() >= last, context);
        while (reason == null) {
            context.checkCancelled();
            context.report(new Progress("Training", state.step(), last));
            PlannedStep plan = loader.step(state.step() + 1);
            StepMetrics step = optimize(plan);
            if (!step.finite()) {
                return diverged(step, context);
            }
            metrics.write(step);
            context.metric(step);
            state = state.stepped(step.loss(), (plan.step() - 1) % loader.stepsPerEpoch() == 0);
            boolean finished = state.step() >= last;
            boolean evaluates = plan.endsEpoch() || finished || isDue(config.evaluateEverySteps(), state);
            if (evaluates) {
                state = evaluate(plan.epoch(), state, context);
            }
            reason = end(state, finished, context);
            boolean best = evaluates && state.bestStep() == state.step();
            if (reason != null || best || isDue(config.saveEverySteps(), state)) {
                save(state, context);
            }
        }
        context.report(new Progress("Training", state.step(), Math.max(last, state.step())));
        log.say("The run ended: " + reason + " after step " + state.step() + ".");
        return new TrainingResult(store.best(state), store.last(), reason, state);
    }

    private static boolean isDue(int every, TrainerState state) {
        return every > 0 && state.step() % every == 0;
    }

    private @Nullable StopReason end(TrainerState state, boolean finished, JobContext context) {
        if (!finished && config.patience() > 0 && state.evaluationsSinceBest() >= config.patience()) {
            return StopReason.EARLY_STOPPED;
        }
        return reason(finished, context);
    }

    private @Nullable StopReason reason(boolean finished, JobContext context) {
        if (finished) {
            return StopReason.COMPLETED;
        }
        return context.stopRequested() || stop.isMade() ? StopReason.STOPPED : null;
    }

    private StepMetrics optimize(PlannedStep plan) throws IOException {
        long begin = System.nanoTime();
        double text = 0;
        double mel = 0;
        long targets = 0;
        int micro = 0;
        double loading = 0;
        for (List<PlannedRow> rows : plan.microBatches()) {
            long seed = SeededDraws.of(config.seed(), SeededDraws.Purpose.DROPOUT, plan.step(), micro++)
                    .nextLong();
            BatchLosses losses = trainee.accumulate(rows, config.accumulation(), seed);
            text += losses.lossTextCe();
            mel += losses.lossMelCe();
            targets += losses.textTargets() + losses.melTargets();
            loading += losses.loadSeconds();
        }
        text /= micro;
        mel /= micro;
        double rate = config.learningRate(plan.step());
        double norm = Double.isFinite(text + mel) ? trainee.apply(rate) : Double.NaN;
        double seconds = (System.nanoTime() - begin) / 1e9;
        var memory = HostReading.residentBytes();
        DeviceUse use = device.get();
        return new StepMetrics(
                plan.step(),
                plan.epoch(),
                text + mel,
                text,
                mel,
                rate,
                norm,
                seconds,
                targets / seconds,
                memory.isPresent() ? (Long) memory.getAsLong() : null,
                loading,
                System.currentTimeMillis(),
                use.ownGpuBytes(),
                use.usedBytes(),
                use.totalBytes(),
                use.utilisationPercent());
    }

    private TrainerState evaluate(int epoch, TrainerState state, JobContext context) throws IOException {
        if (evaluator.clips() == 0) {
            return state.evaluated(state.epochLossSum() / state.epochSteps(), false);
        }
        EvaluationLosses losses = evaluator.run(trainee, context);
        TrainerState evaluated = state.evaluated(losses.loss(), true);
        EvaluationMetrics line = new EvaluationMetrics(
                EvaluationMetrics.EVENT,
                state.step(),
                epoch,
                losses.loss(),
                losses.lossTextCe(),
                losses.lossMelCe(),
                losses.clips(),
                evaluated.bestStep() == state.step());
        metrics.write(line);
        context.metric(line);
        log.say(String.format(
                Locale.ROOT,
                "Epoch %d, step %d: evaluation loss %.5f%s.",
                epoch,
                state.step(),
                losses.loss(),
                line.best() ? ", the best so far" : ""));
        return evaluated;
    }

    private void save(TrainerState state, JobContext context) throws IOException {
        context.report(new Progress("Saving", 0, 0));
        log.say("Saved " + store.save(trainee, state).getFileName() + ".");
    }

    private TrainingResult diverged(StepMetrics step, JobContext context) throws IOException {
        Optional<java.nio.file.Path> last = store.last();
        String kept = last.map(folder -> "the checkpoint " + folder.getFileName() + " was kept")
                .orElse("there was no checkpoint yet");
        String sentence = "Training diverged in step " + step.step() + ": the "
                + (Double.isFinite(step.loss()) ? "gradients are" : "loss is") + " no longer a number; " + kept
                + ". Try a lower learning rate.";
        log.say(sentence);
        context.warn(sentence);
        TrainerState good = last.isPresent() ? CheckpointStore.state(last.get()) : TrainerState.START;
        return new TrainingResult(store.best(good), last, StopReason.DIVERGED, good);
    }
}
