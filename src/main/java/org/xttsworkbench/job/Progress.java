package org.xttsworkbench.job;

/**
 * How far a stage of a job is.
 *
 * @param stage what is being done, in words a user reads ("Decoding recordings")
 * @param done units of work done, at least 0
 * @param total units of work in all; 0 when unknown
 * @param detail what of it is being done now ("talk.mp3, 2 of 5: 35 %"); empty = nothing to tell apart
 */
public record Progress(String stage, double done, double total, String detail) {

    /** A stage without parts. */
    public Progress(String stage, double done, double total) {
        this(stage, done, total, "");
    }
}
