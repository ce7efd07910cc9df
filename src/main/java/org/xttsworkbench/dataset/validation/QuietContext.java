package org.xttsworkbench.dataset.validation;

import org.xttsworkbench.job.ForwardingContext;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/** Work on one of many: its own progress is not told, everything else is. */
record QuietContext(JobContext context) implements ForwardingContext {

    @Override
    public void report(Progress progress) {}
}
