package org.xttsworkbench.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the program in a process of its own.
 *
 * @param exitCode how it ended
 * @param out its standard output
 * @param err its standard error
 */
public record ProgramRun(int exitCode, String out, String err) {
    private static final int LIMIT_SECONDS = 120;

    /** Starts the program in {@code folder} without waiting for it; its output goes to files there. */
    public static Process start(Path folder, Path out, Path err, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "org.xttsworkbench.app.Main"));
        Collections.addAll(command, arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // No test opens a window on somebody's screen.
        builder.environment().remove("DISPLAY");
        return builder.start();
    }

    /** Runs the program in {@code folder} to its end. */
    public static ProgramRun of(Path folder, String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile("program", ".out");
        Path err = Files.createTempFile("program", ".err");
        try {
            Process process = start(folder, out, err, arguments);
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("no end after " + LIMIT_SECONDS + " s: " + String.join(" ", arguments));
            }
            return new ProgramRun(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
