package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.JsonFile;

/**
 * Digests of the clips' files that were cut by hand; the dataset knows those that the program cut.
 *
 * @param digests SHA-256 by clip id
 */
record CutFiles(Map<String, String> digests) {
    private static final int SCHEMA_VERSION = 1;

    static CutFiles read(ProjectLayout layout) throws IOException {
        return Files.exists(layout.cutByHand())
                ? JsonFile.read(layout.cutByHand(), CutFiles.class)
                : new CutFiles(Map.of());
    }

    /** Deletes the files, so that they are cut anew with what is wanted now. */
    static void forget(ProjectLayout layout) throws IOException {
        for (String id : read(layout).digests().keySet()) {
            Files.deleteIfExists(layout.wavs().resolve(id + ".wav"));
        }
        Files.deleteIfExists(layout.cutByHand());
    }

    void write(ProjectLayout layout) throws IOException {
        JsonFile.write(layout.cutByHand(), SCHEMA_VERSION, this);
    }
}
