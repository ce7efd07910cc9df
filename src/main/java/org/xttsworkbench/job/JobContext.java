package org.xttsworkbench.job;

/** What a running job tells and asks its surroundings. All methods may be called from the job's thread only. */
public interface JobContext {

    /** Tells how far the job is; may be dropped by the receiver. */
    void report(Progress progress);

    /** Tells the user one sentence that does not end the job, for example about a file that was read in part. */
    void warn(String message);

    /** Tells one optimizer step's measurements; never dropped. The default ignores them. */
    default void metric(Object metric) {}

    /**
     * Ends the job when the user cancelled it. Called between clips, batches and blocks.
     *
     * @throws JobCancelledException when the job was cancelled
     */
    void checkCancelled();

    /** Whether the user asked the job to finish its current step, save and end. */
    boolean stopRequested();

    /** A context that reports to nobody and is never cancelled. */
    static JobContext silent() {
        return new JobContext() {
            @Override
            public void report(Progress progress) {}

            @Override
            public void warn(String message) {}

            @Override
            public void checkCancelled() {}

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
    }
}
