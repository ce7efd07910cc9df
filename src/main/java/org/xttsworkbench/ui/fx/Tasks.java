package org.xttsworkbench.ui.fx;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.job.JobRunner;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;

/**
 * Runs jobs off the thread of the window and brings what comes of them back to it. Reading and writing files, asking the
 * engine and computing all go through here; nothing of it may run on the window's thread.
 */
public final class Tasks {
    private static final Logger LOG = LogManager.getLogger(Tasks.class);

    private final Executor background;
    private final Executor ui;

    /**
     * @param background where jobs run
     * @param ui the window's thread, {@link UiThread#javaFx}
     */
    public Tasks(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /** The twin for tests of view models: jobs run at once on the calling thread. */
    public static Tasks direct() {
        return new Tasks(Runnable::run, UiThread.direct());
    }

    /**
     * Runs a job beside the window.
     *
     * @param outcome told on the window's thread what came of it; the failure is in the log already
     */
    public <R> RunningTask run(Job<R> job, Consumer<Outcome<R>> outcome) {
        return run(job, progress -> {}, outcome);
    }

    /**
     * As above, with progress on the window's thread; of steps that come faster than they can be shown the newest is
     * told.
     */
    public <R> RunningTask run(Job<R> job, Consumer<Progress> progress, Consumer<Outcome<R>> outcome) {
        RunningTask task = new RunningTask(latest(progress), warning -> {});
        background.execute(() -> {
            Outcome<R> result = JobRunner.run(job, task.context());
            ui.execute(() -> outcome.accept(result));
        });
        return task;
    }

    /** Tells on the window's thread what came of something that others do, for example a request to the engine. */
    public <R> void follow(CompletionStage<Outcome<R>> task, Consumer<Outcome<R>> outcome) {
        task.thenAccept(result -> ui.execute(() -> outcome.accept(result))).exceptionally(mistake -> {
            LOG.error("What came of a task could not be shown.", mistake);
            return null;
        });
    }

    /** A receiver for any thread that passes the newest value on to the window's thread. */
    public <T> Consumer<T> latest(Consumer<? super T> onUi) {
        return new Latest<>(ui, onUi);
    }

    /** The window's thread. */
    public Executor ui() {
        return ui;
    }
}
