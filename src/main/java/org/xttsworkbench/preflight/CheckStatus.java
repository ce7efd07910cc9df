package org.xttsworkbench.preflight;

/** The verdict of a check. */
public enum CheckStatus {
    READY,
    /** It works, and takes longer than elsewhere. */
    SLOW,
    /** It works; something is worth knowing. */
    HINT,
    /** Something must be brought before the work that needs it. */
    MISSING,
    /** It does not work on this computer as it is. */
    FAILED
}
