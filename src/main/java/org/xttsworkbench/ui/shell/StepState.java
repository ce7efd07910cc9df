package org.xttsworkbench.ui.shell;

import org.xttsworkbench.job.Progress;

/**
 * How a step stands, as the rail shows it.
 *
 * @param kind decides mark and colour
 * @param words one short line ("166 to review", "Needs a dataset"); the same for any kind, never empty
 */
public record StepState(Kind kind, String words) {

    /** What the rail's mark says. */
    public enum Kind {
        /** Can be worked on: the step's number. */
        READY,
        /** Nothing left to do: a green check. */
        DONE,
        /** Something waits for the person: amber; the words say what and how much. */
        ATTENTION,
        /** Work is going on: a turning ring; the words end with per cent. */
        RUNNING,
        /** Work ended badly: a red cross; the words say whether it can go on. */
        FAILED,
        /** Something must be there first: a dashed circle; the words say what. The step still opens. */
        NOT_YET
    }

    public static StepState ready(String words) {
        return new StepState(Kind.READY, words);
    }

    public static StepState done(String words) {
        return new StepState(Kind.DONE, words);
    }

    public static StepState attention(String words) {
        return new StepState(Kind.ATTENTION, words);
    }

    public static StepState running(String words) {
        return new StepState(Kind.RUNNING, words);
    }

    public static StepState failed(String words) {
        return new StepState(Kind.FAILED, words);
    }

    public static StepState notYet(String words) {
        return new StepState(Kind.NOT_YET, words);
    }

    /** How much of a job is done, from 0 to 1; less than 0 when nobody knows. */
    public static double fraction(Progress progress) {
        return progress.total() > 0 ? Math.min(1, progress.done() / progress.total()) : -1;
    }
}
