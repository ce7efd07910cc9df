package org.xttsworkbench.ui.export;

/**
 * A check as it is shown.
 *
 * @param detail what was found; empty until it is done
 */
record CheckLine(ExportCheck check, State state, String detail) {

    /** How far it is. */
    enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }
}
