package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.xttsworkbench.project.ProjectLayout;

/** What the watchdog of the window's thread wrote into the log of a voice. */
final class WatchdogLog {
    private static final String TOLD = "The window did not answer for ";

    /**
     * One time that the window's thread did not answer within 50 ms.
     *
     * @param milliseconds how long
     * @param frames what it was doing, the innermost first
     */
    record Stop(int milliseconds, List<String> frames) {

        /**
         * Whether it read or wrote a file, or waited for another thread or process. A busy machine makes any drawing
         * slow, but never that.
         */
        boolean waitsForFilesOrOthers() {
            return frames.stream()
                    .takeWhile(frame -> !frame.contains("com.sun.") && !frame.contains("javafx."))
                    .anyMatch(frame -> Stream.of(
                                    "java.nio.file.Files.",
                                    "java.io.FileInputStream.",
                                    "java.io.FileOutputStream.",
                                    "sun.nio.ch.",
                                    "java.lang.Thread.sleep",
                                    "java.lang.Process",
                                    "java.util.concurrent.CompletableFuture.get",
                                    "java.util.concurrent.CompletableFuture.join",
                                    "java.util.concurrent.FutureTask.get")
                            .anyMatch(frame::contains));
        }
    }

    private WatchdogLog() {}

    static List<Stop> of(ProjectLayout voice) throws IOException {
        return read(voice.root().resolve("workbench.log"));
    }

    static List<Stop> read(Path log) throws IOException {
        List<Stop> stops = new ArrayList<>();
        List<String> frames = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            int told = line.indexOf(TOLD);
            if (told >= 0) {
                frames = new ArrayList<>();
                String number = line.substring(told + TOLD.length());
                stops.add(new Stop(Integer.parseInt(number.substring(0, number.indexOf(' '))), frames));
            } else if (line.startsWith("    at ")) {
                frames.add(line.strip());
            }
        }
        return stops;
    }
}
