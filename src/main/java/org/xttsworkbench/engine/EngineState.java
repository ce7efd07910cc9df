package org.xttsworkbench.engine;

/** Whether the engine's process is there. */
public enum EngineState {
    /** No process; it starts at the next request. */
    IDLE,
    STARTING,
    READY,
    /** The process lives and says nothing. */
    NOT_ANSWERING,
    /** It ended without being asked to; it starts again at the next request. */
    ENDED
}
