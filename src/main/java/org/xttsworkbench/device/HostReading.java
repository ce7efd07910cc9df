package org.xttsworkbench.device;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** What the machine has, and what this process uses of it at a moment. */
public final class HostReading {
    private static final Path STATUS = Path.of("/proc/self/status");

    private static final Path MEMORY = Path.of("/proc/meminfo");

    private HostReading() {}

    /** Memory of the machine, or of the container that the program runs in. */
    public static long totalBytes() {
        return system().getTotalMemorySize();
    }

    /** Memory that programs can still get; without swapping, where the system tells (Linux). */
    public static long availableBytes() {
        return field(MEMORY, "MemAvailable:").orElseGet(() -> system().getFreeMemorySize());
    }

    private static com.sun.management.OperatingSystemMXBean system() {
        return (com.sun.management.OperatingSystemMXBean)
                java.lang.management.ManagementFactory.getOperatingSystemMXBean();
    }

    /** Bytes of this process in memory, native ones included; empty where the system does not tell (not Linux). */
    public static OptionalLong residentBytes() {
        return field(STATUS, "VmRSS:");
    }

    /** The most bytes that were in memory since the process started; empty where the system does not tell. */
    public static OptionalLong peakResidentBytes() {
        return field(STATUS, "VmHWM:");
    }

    /** The most bytes of another process that were in memory; empty when it has ended, or not on Linux. */
    public static OptionalLong peakResidentBytes(long process) {
        return field(Path.of("/proc/" + process + "/status"), "VmHWM:");
    }

    private static OptionalLong field(Path file, String name) {
        if (!Files.isReadable(file)) {
            return OptionalLong.empty();
        }
        try {
            return kilobytes(Files.readAllLines(file, StandardCharsets.UTF_8), name);
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
