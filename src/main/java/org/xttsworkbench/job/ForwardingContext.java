package org.xttsworkbench.job;

/** Passes everything on to another context; who implements it changes what it must. */
public interface ForwardingContext extends JobContext {

    /** Where all goes to. */
    JobContext context();

    @Override
    default void report(Progress progress) {
        context().report(progress);
    }

    @Override
    default void warn(String message) {
        context().warn(message);
    }

    @Override
    default void metric(Object metric) {
        context().metric(metric);
    }

    @Override
    default void checkCancelled() {
        context().checkCancelled();
    }

    @Override
    default boolean stopRequested() {
        return context().stopRequested();
    }
}
