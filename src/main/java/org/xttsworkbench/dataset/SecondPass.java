package org.xttsworkbench.dataset;

import org.xttsworkbench.job.ForwardingContext;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/** For reading a file again whose warnings were told at the first pass; cancelling still counts. */
record SecondPass(JobContext context) implements ForwardingContext {

    @Override
    public void report(Progress progress) {}

    @Override
    public void warn(String message) {}
}
