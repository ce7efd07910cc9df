package org.xttsworkbench.ui.training;

/** What the training step shows. */
enum Phase {
    /** The project is being looked at. */
    LOADING,
    /** There is nothing to train on yet. */
    NO_DATASET,
    /** There are clips and no base model. */
    NO_MODEL,
    SETUP,
    /** The engine gets ready; no step is done yet. */
    STARTING,
    RUNNING,
    STOPPING,
    /** The shown run has ended. */
    ENDED;

    boolean isAlive() {
        return this == STARTING || this == RUNNING || this == STOPPING;
    }

    boolean showsRun() {
        return isAlive() || this == ENDED;
    }
}
