package org.xttsworkbench.device;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Looks at the device that a process computes on, again and again. */
public final class DeviceWatch implements Supplier<DeviceUse>, AutoCloseable {
    private static final String CARD = "cuda:";

    private final GpuMonitor monitor;
    private final int card;

    private DeviceWatch(GpuMonitor monitor, int card) {
        this.monitor = monitor;
        this.card = card;
    }

    /** @param device {@code cuda:N} for a graphics card, anything else for the machine */
    public static DeviceWatch of(String device) {
        boolean isCard = device.startsWith(CARD);
        return new DeviceWatch(
                isCard ? GpuMonitor.open() : new NoGpuMonitor("Not asked for."),
                isCard ? Integer.parseInt(device.substring(CARD.length())) : -1);
    }

    @Override
    public DeviceUse get() {
        List<GpuReading> cards = card < 0
                ? List.of()
                : monitor.read(Set.of(ProcessHandle.current().pid()));
        return cards.stream()
                .filter(reading -> reading.index() == card)
                .findFirst()
                .map(DeviceUse::of)
                .orElseGet(DeviceUse::ofHost);
    }

    @Override
    public void close() {
        monitor.close();
    }
}
