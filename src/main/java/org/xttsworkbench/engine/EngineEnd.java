package org.xttsworkbench.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * How a process ended that was not asked to.
 *
 * @param exitCode as the system gives it
 * @param words one or two plain sentences about it
 * @param lastLines the last lines of its log
 * @param log the whole log
 */
public record EngineEnd(int exitCode, String words, List<String> lastLines, Path log) {
    private static final int LINES = 20;
    private static final int TAIL_BYTES = 1 << 15;
    private static final int SIGNAL = 128;

    static EngineEnd of(int exitCode, Path log) {
        return new EngineEnd(exitCode, "The engine ended unexpectedly. " + cause(exitCode), tail(log), log);
    }

    /** What an exit code means; codes above 128 name a signal, large negative ones are Windows' own. */
    static String cause(int exitCode) {
        String code = " (exit code " + exitCode + ").";
        return switch (exitCode) {
            case SIGNAL + 9 -> "It was killed from outside, as the system does when memory runs out" + code;
            case SIGNAL + 6 -> "A library gave up in the middle of a computation" + code;
            case SIGNAL + 4, SIGNAL + 7, SIGNAL + 11, 0xC0000005 ->
                "A library made an invalid memory access or used an instruction that this processor lacks" + code;
            case SIGNAL + 1, SIGNAL + 2, SIGNAL + 15 -> "It was told to end from outside" + code;
            case 3 -> "Its memory ran out" + code;
            default -> "Its log may say why" + code;
        };
    }

    private static List<String> tail(Path log) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).strip().lines().toList();
            return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        } catch (IOException e) {
            return List.of("The log could not be read: " + e.getMessage());
        }
    }
}
