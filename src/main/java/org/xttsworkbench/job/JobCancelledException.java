package org.xttsworkbench.job;

/** Thrown through a job's stages when the user cancelled it. */
public final class JobCancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JobCancelledException() {
        super("Cancelled.");
    }
}
