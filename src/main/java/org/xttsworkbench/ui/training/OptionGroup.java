package org.xttsworkbench.ui.training;

/** The groups in which settings are shown. */
enum OptionGroup {
    /** The few that matter: always open. */
    VALUES,
    OPTIMIZER,
    MEMORY,
    SAVING,
    LEARNING
}
