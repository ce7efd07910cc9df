package org.xttsworkbench.dataset.validation;

import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/** Work on one of many: its own progress is not told, everything else is. */
record QuietContext(JobContext context) implements JobContext {

    @Override
    public void report(Progress progress) {}

    @Override
    public void warn(String message) {
        context.warn(message);
    }

    @Override
    public void checkCancelled() {
        context.checkCancelled();
    }

    @Override
    public boolean stopRequested() {
        return context.stopRequested();
    }
}
