package org.xttsworkbench.service;

import java.nio.file.Path;

/**
 * A model that was exported from a voice.
 *
 * @param folder where it lies
 * @param made when, in milliseconds since 1970
 * @param bytes of all its files
 */
public record ExportSummary(Path folder, long made, long bytes) {

    public String name() {
        return String.valueOf(folder.getFileName());
    }
}
