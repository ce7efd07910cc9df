package org.xttsworkbench.storage;

import java.io.IOException;
import java.nio.file.Path;

/** A file of the program's own does not parse; it was renamed, never overwritten. */
public final class CorruptFileException extends IOException {
    private static final long serialVersionUID = 1L;

    public CorruptFileException(Path file, Path kept, Throwable cause) {
        super(file + " could not be read and was kept as " + kept.getFileName() + ".", cause);
    }
}
