package org.xttsworkbench.dataset.transcript;

import java.nio.file.Path;

/**
 * A file of the user's.
 *
 * @param path where it lies now
 * @param name what it is called in the project: its path below the folder that was given, with {@code /}
 */
public record Recording(Path path, String name) {

    /** Whether a table may mean this recording when it says {@code called}. */
    public boolean isCalled(String called) {
        String own = "/" + RecordingName.comparable(name);
        String other = "/" + RecordingName.comparable(called);
        return own.endsWith(other)
                || RecordingName.withoutEnding(own).endsWith(other)
                || RecordingName.withoutEnding(own).endsWith(RecordingName.withoutEnding(other));
    }
}
