package org.xttsworkbench.ui.shell;

/** The steps of the wizard, in the order of the work. */
public enum StepId {
    PREFLIGHT,
    DATASET,
    REVIEW,
    TRAINING,
    AUDITION,
    EXPORT;

    /** The number that people see, from 1. */
    public int number() {
        return ordinal() + 1;
    }
}
