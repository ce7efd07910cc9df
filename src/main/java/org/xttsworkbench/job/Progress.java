package org.xttsworkbench.job;

import org.jspecify.annotations.Nullable;

/**
 * How far a stage of a job is.
 *
 * @param stage what is being done, in words a user reads ("Decoding recordings")
 * @param done units of work done, at least 0
 * @param total units of work in all; 0 when unknown
 * @param detail what of it is being done now ("talk.mp3, 2 of 5: 35 %"); empty = nothing to tell apart
 * @param code the stage for programs
 * @param item what of it is being done now, for programs; null = nothing to tell apart
 */
public record Progress(
        String stage,
        double done,
        double total,
        String detail,
        Stage code,
        @Nullable Item item) {

    /**
     * One of the things that a stage works on.
     *
     * @param name of the recording; empty where there is only one
     * @param place its number among all, from 1
     * @param count of all
     * @param part of it that is done, from 0 to 1
     * @param heard the last words that were written down; empty where nobody listens
     */
    public record Item(String name, int place, int count, double part, String heard) {}

    /** A stage without parts. */
    public Progress(String stage, double done, double total) {
        this(stage, done, total, "", Stage.OTHER, null);
    }

    /** A stage that programs know, without parts. */
    public Progress(Stage stage, double done, double total) {
        this(stage.words(), done, total, "", stage, null);
    }

    /** The same with the last words that were heard. */
    public Progress hearing(String words) {
        return new Progress(stage, done, total, detail, code, new Item("", 1, 1, 0, words));
    }
}
