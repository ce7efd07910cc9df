package org.xttsworkbench.training;

import org.xttsworkbench.job.ForwardingContext;
import org.xttsworkbench.job.JobContext;

/** Ends work that leaves nothing half done, such as preparing clips, as soon as the run is asked to stop. */
public record UntilStopped(JobContext context, StopRequest stop) implements ForwardingContext {

    /** Thrown where the work would be cancelled. */
    public static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("Stopped.");
        }
    }

    @Override
    public void checkCancelled() {
        context.checkCancelled();
        if (context.stopRequested() || stop.isMade()) {
            throw new StoppedException();
        }
    }
}
