package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** Shows a folder in the system's file manager. */
final class FolderOpening {
    private static final Logger LOG = LogManager.getLogger(FolderOpening.class);

    private FolderOpening() {}

    /** Returns at once; a system without a file manager is logged. */
    static void open(Path folder) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String program = system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
        try {
            Process process = new ProcessBuilder(List.of(program, folder.toString()))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            LOG.info("{} is shown by process {}.", folder, process.pid());
        } catch (IOException e) {
            LOG.warn("{} could not be shown in a file manager.", folder, e);
        }
    }
}
