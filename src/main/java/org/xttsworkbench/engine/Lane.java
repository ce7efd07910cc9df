package org.xttsworkbench.engine;

/** Which of the engine's threads does a request. Requests of one lane wait for each other, lanes do not. */
public enum Lane {
    /** Long work, one after the other. */
    JOB,
    /** Answers that somebody waits for: states, lists, checks. */
    QUICK,
    /** Checks of the computer, which may take some seconds. */
    CHECK,
    /** Sound that is to be heard at once. */
    SOUND,
    /** Waveforms and thumbnails, of which there may be many. */
    PICTURE
}
