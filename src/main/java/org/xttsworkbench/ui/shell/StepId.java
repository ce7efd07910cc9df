package org.xttsworkbench.ui.shell;

/** The steps of the wizard, in the order of the work. */
public enum StepId {
    PREFLIGHT(1),
    DATASET(2),
    REVIEW(3),
    TRAINING(4),
    AUDITION(5),
    EXPORT(6);

    private final int number;

    StepId(int number) {
        this.number = number;
    }

    /** The number that people see, from 1. */
    public int number() {
        return number;
    }
}
