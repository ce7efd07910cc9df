package org.xttsworkbench.job;

/** Why a job could not be done. Scripts see the name. */
public enum FailureReason {
    /** The command was given something that does not exist or is out of range; nothing was touched. */
    USAGE,
    /** A file is not what it should be. */
    BAD_INPUT,
    /** There is nothing to work on, for example no usable clip. */
    NOTHING_TO_DO,
    /** Another process works on the same thing. */
    BUSY,
    /** A file could not be read or written. */
    STORAGE,
    /** Results differ from what they must equal. */
    MISMATCH,
    /** The user cancelled the work. */
    CANCELLED,
    /** The process that did the work ended or could not be started; nothing that was saved is lost. */
    ENGINE_ENDED,
    /** The program itself is at fault. */
    INTERNAL
}
