package org.xttsworkbench.device;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the device that computes uses at a moment: a graphics card, or the machine itself.
 *
 * @param ownGpuBytes this process's memory on the card; absent without a card
 * @param usedBytes memory in use by all programs; absent when unknown
 * @param totalBytes memory there is; absent when unknown
 * @param utilisationPercent how busy it is; absent when unknown
 */
public record DeviceUse(
        @Nullable Long ownGpuBytes,
        @Nullable Long usedBytes,
        @Nullable Long totalBytes,
        @Nullable Integer utilisationPercent) {
    private static final Path MEMINFO = Path.of("/proc/meminfo");

    /** The machine's memory, and this process's share of its processors. */
    public static DeviceUse ofHost() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long total = system.getTotalMemorySize();
        long available = available().orElseGet(system::getFreeMemorySize);
        double load = system.getProcessCpuLoad();
        return new DeviceUse(
                null,
                Math.max(0, total - available),
                total,
                load >= 0 && load <= 1 ? (Integer) (int) Math.round(100 * load) : null);
    }

    /** What programs can still get, caches included; only Linux tells. */
    private static OptionalLong available() {
        if (!Files.isReadable(MEMINFO)) {
            return OptionalLong.empty();
        }
        try {
            return HostReading.kilobytes(Files.readAllLines(MEMINFO, StandardCharsets.UTF_8), "MemAvailable:");
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }
}
