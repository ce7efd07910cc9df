package org.xttsworkbench.job;

/** How a job ended. */
public sealed interface Outcome<R> {

    /** The job did its work; {@code result} says what came of it. */
    record Done<R>(R result) implements Outcome<R> {}

    /** The job could not be done, for a reason the user is told. */
    record Failed<R>(FailureException failure) implements Outcome<R> {}

    /** The user cancelled the job. */
    record Cancelled<R>() implements Outcome<R> {}
}
