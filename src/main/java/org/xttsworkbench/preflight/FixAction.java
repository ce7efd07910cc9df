package org.xttsworkbench.preflight;

/** What the window offers to do about a check. */
public enum FixAction {
    /** Choose the folder of an XTTS v2 model and copy it in. */
    IMPORT_BASE_MODEL,
    /** Choose the folder of a Whisper model and copy it in. */
    IMPORT_RECOGNISER,
    /** Show what takes up space, to delete some of it. */
    FREE_DISK_SPACE,
    /** Choose another sound output. */
    CHOOSE_SOUND_OUTPUT,
    /** Explain what would be faster. */
    SHOW_FASTER_WAYS
}
