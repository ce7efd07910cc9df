package org.xttsworkbench.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What this process uses of the machine at a moment. */
public final class HostReading {
    private static final Path STATUS = Path.of("/proc/self/status");

    private HostReading() {}

    /** Bytes of this process in memory, native ones included; empty where the system does not tell (not Linux). */
    public static OptionalLong residentBytes() {
        return field("VmRSS:");
    }

    /** The most bytes that were in memory since the process started; empty where the system does not tell. */
    public static OptionalLong peakResidentBytes() {
        return field("VmHWM:");
    }

    private static OptionalLong field(String name) {
        if (!Files.isReadable(STATUS)) {
            return OptionalLong.empty();
        }
        try {
            return kilobytes(Files.readAllLines(STATUS, StandardCharsets.UTF_8), name);
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    /** A line as {@code VmRSS:    1234 kB}, in bytes. */
    static OptionalLong kilobytes(List<String> lines, String name) {
        for (String line : lines) {
            if (line.startsWith(name)) {
                String digits = line.replaceAll("\\D", "");
                return digits.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits) * 1024);
            }
        }
        return OptionalLong.empty();
    }
}
