package org.xttsworkbench.preflight;

import java.util.Locale;

/** The checks there are, in the order in which they are shown. */
public enum CheckId {
    GPU,
    ENGINE,
    MEMORY,
    DISK,
    BASE_MODEL,
    RECOGNISER,
    SOUND,
    AUDIO_FILES,
    FOLDERS;

    /** Its name for scripts, lower case with hyphens. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
