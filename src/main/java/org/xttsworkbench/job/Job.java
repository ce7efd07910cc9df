package org.xttsworkbench.job;

import java.io.IOException;

/**
 * A piece of long work.
 *
 * @param <R> what it results in
 */
@FunctionalInterface
public interface Job<R> {

    /**
     * Does the work on the calling thread.
     *
     * @throws FailureException when the work cannot be done, with a sentence for the user
     * @throws JobCancelledException when the user cancelled it
     * @throws IOException when a file cannot be read or written
     */
    R run(JobContext context) throws IOException;
}
