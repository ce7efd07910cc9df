package org.xttsworkbench.preflight;

import java.util.Locale;

/** Sizes in words: disks count in thousands, memory in 1024s, as their makers do. */
final class Sizes {
    private static final double MEMORY_GB = 1L << 30;
    private static final double DISK_GB = 1e9;

    private Sizes() {}

    static String memory(long bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / MEMORY_GB);
    }

    static String disk(long bytes) {
        return bytes >= 10 * DISK_GB
                ? String.format(Locale.ROOT, "%.0f GB", bytes / DISK_GB)
                : bytes >= DISK_GB
                        ? String.format(Locale.ROOT, "%.1f GB", bytes / DISK_GB)
                        : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }
}
