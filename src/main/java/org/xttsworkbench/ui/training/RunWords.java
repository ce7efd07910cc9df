package org.xttsworkbench.ui.training;

import org.jspecify.annotations.Nullable;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** What is said of a run: its title, how it stands, how it is going, how it ended. */
final class RunWords {
    private final TrainingViewModel model;
    private final Texts texts;

    RunWords(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The line in the rail. */
    StepState state() {
        Phase phase = model.phase().get();
        ShownRun run = model.run().get();
        Ending ending = model.ending().get();
        if (phase.isAlive() && run != null) {
            long percent = run.file() == null || run.lastStep() == 0 ? 0 : 100L * run.lastStep() / run.plannedSteps();
            return StepState.running(
                    phase == Phase.STARTING
                            ? texts.get("state.STARTING")
                            : texts.get("state.RUNNING", run.epoch(), epochs(run), percent));
        } else if (phase == Phase.ENDED && ending != null && run != null) {
            if (!ending.kind().isGood()) {
                return StepState.failed(texts.get("state.INTERRUPTED"));
            } else if (ending.kind() == Ending.Kind.STOPPED) {
                return StepState.attention(texts.get("state.STOPPED", run.lastStep()));
            }
            return StepState.done(run.epochRows()
                    .best()
                    .map(best -> texts.get("state.BEST", best.epoch()))
                    .orElse(texts.get("state.DONE")));
        }
        return switch (phase) {
            case SETUP ->
                model.runs().stream().anyMatch(one -> !one.checkpoints().isEmpty())
                        ? StepState.done(texts.get("state.RUNS", model.runs().size()))
                        : StepState.ready(texts.get("state.SETUP"));
            case NO_MODEL -> StepState.notYet(texts.get("state.NO_MODEL"));
            default -> StepState.notYet(texts.get("state.NO_DATASET"));
        };
    }

    /** Epochs that the run was planned for, the last one begun where steps are the limit. */
    private static int epochs(ShownRun run) {
        return run.file() == null
                ? run.epoch()
                : Math.max(run.epoch(), (int) Math.ceil((double) run.plannedSteps() / run.stepsPerEpoch()));
    }

    String title() {
        Phase phase = model.phase().get();
        ShownRun run = model.run().get();
        Ending ending = model.ending().get();
        if (phase.isAlive() && run != null) {
            return run.lastStep() == 0
                    ? texts.get("title.starting")
                    : texts.get("title.running", run.epoch(), epochs(run));
        } else if (phase == Phase.ENDED && ending != null) {
            return texts.get(
                    !ending.kind().isGood()
                            ? "title.interrupted"
                            : ending.kind() == Ending.Kind.STOPPED ? "title.stopped" : "title.finished");
        }
        return texts.get("title");
    }

    /** The one fact of an ended run. */
    String fact(ShownRun run) {
        return texts.get("fact.run", Quantities.roundedTime(run.seconds()), run.epoch(), epochs(run), run.lastStep());
    }

    /** The strip under the header. */
    @Nullable
    Message strip() {
        Phase phase = model.phase().get();
        ShownRun run = model.run().get();
        Ending ending = model.ending().get();
        if (phase.isAlive() && run != null) {
            return alive(run);
        } else if (phase == Phase.ENDED && ending != null && run != null) {
            return ended(run, ending);
        } else if (phase == Phase.NO_DATASET && ending != null) {
            return Message.of(Tone.BAD, texts.get("strip.unreadable"), ending.detail());
        }
        return null;
    }

    private @Nullable Message alive(ShownRun run) {
        if (run.damaged() > 0) {
            return Message.of(
                    Tone.ATTENTION, texts.get("strip.damaged", run.damaged()), texts.get("strip.damaged.detail"));
        } else if (!model.isOurs() && model.phase().get() != Phase.STARTING) {
            return Message.of(Tone.INFO, texts.get("strip.elsewhere"), texts.get("strip.elsewhere.detail"));
        }
        int since = run.epochRows().evaluationsSinceBest();
        int best = run.epochRows().best().map(EvaluationMetrics::epoch).orElse(0);
        return switch (run.course()) {
            case TOO_EARLY -> null;
            case IMPROVING ->
                Message.of(Tone.NEUTRAL, texts.get("strip.IMPROVING"), texts.get("strip.IMPROVING.detail"));
            case PAUSING ->
                Message.of(Tone.NEUTRAL, texts.get("strip.PAUSING", since), texts.get("strip.PAUSING.detail", best));
            case OVERFITTING ->
                Message.of(
                        Tone.ATTENTION,
                        texts.get("strip.OVERFITTING", since),
                        texts.get("strip.OVERFITTING.detail", best));
        };
    }

    private Message ended(ShownRun run, Ending ending) {
        int best = run.epochRows().best().map(EvaluationMetrics::epoch).orElse(0);
        String key = "strip." + ending.kind();
        return switch (ending.kind()) {
            case COMPLETED ->
                Message.of(
                        Tone.GOOD,
                        texts.get(key),
                        best == 0 ? texts.get("strip.no-evaluation") : texts.get("strip.best", best));
            case EARLY_STOPPED ->
                Message.of(
                        Tone.GOOD,
                        texts.get(key, run.epochRows().evaluationsSinceBest()),
                        texts.get("strip.EARLY_STOPPED.detail", best));
            case STOPPED -> Message.of(Tone.GOOD, texts.get(key, run.lastStep()), texts.get("strip.STOPPED.detail"));
            case DISK_FULL -> {
                TrainingOutlook outlook = model.outlook().get();
                String free = outlook == null ? "" : Quantities.bytes(outlook.diskFreeBytes());
                yield Message.of(Tone.BAD, texts.get(key, free, run.lastStep()), ending.detail());
            }
            case FAILED -> Message.of(Tone.BAD, ending.detail(), texts.get("strip.FAILED.detail"));
            case INTERRUPTED ->
                Message.of(
                        Tone.ATTENTION, texts.get(key, run.lastStep()), texts.get("strip.INTERRUPTED.detail", kept()));
            case DIVERGED ->
                Message.of(Tone.BAD, texts.get(key, run.lastStep() + 1), texts.get("strip.DIVERGED.detail", kept()));
            case OUT_OF_MEMORY, ENGINE_ENDED ->
                Message.of(
                        Tone.BAD,
                        texts.get(key),
                        (ending.detail().isEmpty() ? "" : ending.detail() + " ") + texts.get("strip.safe"));
        };
    }

    /** The step that is saved. */
    private int kept() {
        return model.summary()
                .map(RunSummary::checkpoints)
                .filter(all -> !all.isEmpty())
                .map(all -> all.get(all.size() - 1).step())
                .orElse(0);
    }
}
