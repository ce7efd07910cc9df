package org.xttsworkbench.ui.training;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The running training in the status bar. */
final class TrainingJob {
    private final TrainingViewModel model;
    private final Workbench workbench;
    private final Texts texts;
    private @Nullable ShownJob job;

    TrainingJob(TrainingViewModel model, Workbench workbench, Texts texts) {
        this.model = model;
        this.workbench = workbench;
        this.texts = texts;
        model.phase().addListener(o -> update());
        model.revision().addListener(o -> update());
    }

    private void update() {
        Phase phase = model.phase().get();
        ShownRun run = model.run().get();
        ShownJob shown = job;
        if (!phase.isAlive() || run == null) {
            if (shown != null) {
                end(shown);
            }
            return;
        }
        if (shown == null) {
            shown = new ShownJob(StepId.TRAINING, texts.get("job.name"), true);
            shown.stop().set(Action.of(texts.get("action.stop"), Feather.SQUARE, model::stop));
            shown.detached().addListener((o, was, now) -> model.keepRunning(now));
            job = shown;
            workbench.jobs().add(shown);
        }
        if (phase == Phase.STOPPING) {
            shown.state().set(ShownJob.State.STOPPING);
        }
        if (run.file() != null && run.lastStep() > 0) {
            shown.fraction().set(run.lastStep() / (double) run.plannedSteps());
            if (run.secondsLeft() >= 0) {
                shown.remaining().set(Quantities.timeLeft(run.secondsLeft()));
            }
        }
    }

    private void end(ShownJob shown) {
        job = null;
        Ending ending = model.ending().get();
        if (ending == null || ending.kind().isGood()) {
            shown.finish(texts.get("job.done"));
        } else {
            shown.fail(texts.get("job.failed"));
        }
    }

    /** The voice was closed. */
    void forget() {
        ShownJob shown = job;
        if (shown != null) {
            job = null;
            shown.finish(texts.get("job.left"));
        }
    }
}
