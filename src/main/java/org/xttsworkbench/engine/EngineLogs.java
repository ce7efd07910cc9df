package org.xttsworkbench.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the engine's logs, one file per process; the newest are kept. */
final class EngineLogs {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
    private static final int KEPT = 10;

    private final Path folder;

    EngineLogs(Path folder) {
        this.folder = folder;
    }

    /** A new, empty log. */
    Path begin() throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve("engine-" + TIME.format(LocalDateTime.now(ZoneId.systemDefault())) + ".log");
        Files.writeString(log, "");
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> file.getFileName().toString().matches("engine-.*\\.log"))
                    .sorted()
                    .toList();
        }
        for (Path old : logs.subList(0, Math.max(0, logs.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
        return log;
    }
}
