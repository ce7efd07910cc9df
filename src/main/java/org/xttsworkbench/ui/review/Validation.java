package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.service.DatasetCheckService;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** Has the engine look through the dataset; what it finds about clips becomes reasons to look at them. */
final class Validation {
    private final Workbench workbench;
    private final Engine engine;
    private final Texts texts;

    Validation(Workbench workbench, Engine engine, Texts texts) {
        this.workbench = workbench;
        this.engine = engine;
        this.texts = texts;
    }

    /**
     * Begins; the job is in the status bar.
     *
     * @param found told all reasons, those known before and those found now
     */
    void run(Voice voice, List<Suspicion> known, Consumer<List<Suspicion>> found) {
        ShownJob job = new ShownJob(StepId.REVIEW, texts.get("validation.running"), false);
        workbench.jobs().add(job);
        Consumer<Progress> progress =
                workbench.tasks().latest(now -> job.fraction().set(StepState.fraction(now)));
        EngineTask<DatasetCheckService.Result> task = engine.submit(
                new EngineRequest.CheckDataset(voice.layout().root(), Optional.empty()), new EngineListener() {
                    @Override
                    public void progress(Progress now) {
                        progress.accept(now);
                    }
                });
        job.stop().set(Action.of(texts.get("validation.stop"), task::cancel));
        workbench.tasks().follow(task.outcome(), outcome -> ended(job, outcome, known, found));
    }

    private void ended(
            ShownJob job,
            Outcome<DatasetCheckService.Result> outcome,
            List<Suspicion> known,
            Consumer<List<Suspicion>> found) {
        if (outcome instanceof Outcome.Done<DatasetCheckService.Result> done) {
            List<Suspicion> all = new ArrayList<>(known);
            done.result().findings().forEach(finding -> {
                if (finding.clip() != null) {
                    all.add(Suspicion.of(finding.clip(), kind(finding.problem()), 1, finding.problem()));
                }
            });
            int count = done.result().findings().size();
            job.finish(texts.get("validation.done", count));
            found.accept(all);
        } else if (outcome instanceof Outcome.Failed<DatasetCheckService.Result> failed) {
            job.fail(String.valueOf(failed.failure().getMessage()));
        } else {
            job.finish(texts.get("validation.stopped"));
        }
    }

    /** The check's sentences begin with what they are about. */
    static SuspicionKind kind(String problem) {
        if (problem.startsWith("missing")) {
            return SuspicionKind.MISSING_FILE;
        } else if (problem.startsWith("changed")) {
            return SuspicionKind.CHANGED_FILE;
        } else if (problem.startsWith("duplicate")) {
            return SuspicionKind.DUPLICATE;
        } else if (problem.startsWith("empty")) {
            return SuspicionKind.EMPTY_TEXT;
        }
        return SuspicionKind.UNUSABLE;
    }
}
