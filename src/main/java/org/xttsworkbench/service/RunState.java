package org.xttsworkbench.service;

/** What a training run is doing. */
public enum RunState {
    /** A living process works on it. */
    RUNNING,
    /** A living process works on it and was asked to stop. */
    STOPPING,
    COMPLETED,
    STOPPED,
    EARLY_STOPPED,
    DIVERGED,
    /** Its process died; it can be resumed. */
    INTERRUPTED
}
