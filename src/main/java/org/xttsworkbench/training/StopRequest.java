package org.xttsworkbench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xttsworkbench.storage.AtomicFile;

/** The file by which another process asks a run to finish its step, save and end. */
public final class StopRequest {
    private final Path file;

    public StopRequest(Path file) {
        this.file = file;
    }

    /** Asks. */
    public void make() throws IOException {
        AtomicFile.writeText(file, "stop\n");
    }

    public boolean isMade() {
        return Files.exists(file);
    }

    /** Forgets a request, whether made or not. */
    public void clear() throws IOException {
        Files.deleteIfExists(file);
    }
}
