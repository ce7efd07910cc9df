package org.xttsworkbench.device;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
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

    /** The machine's memory, and this process's share of its processors. */
    public static DeviceUse ofHost() {
        long total = HostReading.totalBytes();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double load = system.getProcessCpuLoad();
        return new DeviceUse(
                null,
                Math.max(0, total - HostReading.availableBytes()),
                total,
                load >= 0 && load <= 1 ? (Integer) (int) Math.round(100 * load) : null);
    }

    /** A graphics card's. */
    public static DeviceUse of(GpuReading card) {
        return new DeviceUse(
                card.ownBytes(),
                card.usedBytes(),
                card.totalBytes(),
                card.utilisationPercent().orElse(null));
    }
}
