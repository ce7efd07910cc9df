package org.xttsworkbench.dataset.transcript;

import java.nio.file.Path;

/**
 * One line of a table of transcripts.
 *
 * @param recording how the table names the recording: a path or a name, with or without ending
 * @param line what is said
 * @param table the file
 * @param lineNumber the line in the file, from 1
 */
public record TableEntry(String recording, TranscriptLine line, Path table, int lineNumber) {

    /** The folder that the table lies in. */
    Path folder() {
        Path absolute = table.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : parent;
    }
}
