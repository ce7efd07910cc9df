package org.xttsworkbench.ui.fx;

import java.util.function.Consumer;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/** A job that runs beside the window; the window holds this to end it early. */
public final class RunningTask {
    private final Context context;

    RunningTask(Consumer<Progress> progress, Consumer<String> warning) {
        this.context = new Context(progress, warning);
    }

    /** Asks the job to end; its outcome is then {@code Cancelled}. */
    public void cancel() {
        context.cancelled = true;
    }

    /** Asks the job to finish its step, save and end; its outcome is then {@code Done}. */
    public void stop() {
        context.stopped = true;
    }

    JobContext context() {
        return context;
    }

    private static final class Context implements JobContext {
        private final Consumer<Progress> progress;
        private final Consumer<String> warning;
        private volatile boolean cancelled;
        private volatile boolean stopped;

        Context(Consumer<Progress> progress, Consumer<String> warning) {
            this.progress = progress;
            this.warning = warning;
        }

        @Override
        public void report(Progress now) {
            progress.accept(now);
        }

        @Override
        public void warn(String message) {
            warning.accept(message);
        }

        @Override
        public void checkCancelled() {
            if (cancelled) {
                throw new JobCancelledException();
            }
        }

        @Override
        public boolean stopRequested() {
            return stopped || cancelled;
        }
    }
}
