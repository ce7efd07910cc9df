package org.xttsworkbench.training;

/** Why a training run ended. */
public enum StopReason {
    /** All epochs or steps that were asked for are done. */
    COMPLETED,
    /** The user asked for a stop; the run was saved and can go on. */
    STOPPED,
    /** The loss over the evaluation clips has not fallen for the given number of evaluations. */
    EARLY_STOPPED,
    /** A loss or gradient was no longer a number; the last good checkpoint was kept. */
    DIVERGED
}
