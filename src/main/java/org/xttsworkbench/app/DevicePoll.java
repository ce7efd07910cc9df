package org.xttsworkbench.app;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.xttsworkbench.device.GpuMonitor;
import org.xttsworkbench.device.GpuReading;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.ui.shell.DeviceLine;
import org.xttsworkbench.ui.words.Texts;

/** Reads memory in use every two seconds for the status bar: the first graphics card's, or the machine's. */
final class DevicePoll {
    private static final int SECONDS = 2;

    private DevicePoll() {}

    static void start(AppContext context) {
        context.background().execute(() -> {
            String processor = Texts.of(DevicePoll.class)
                    .get("processor", Runtime.getRuntime().availableProcessors());
            try (GpuMonitor cards = GpuMonitor.open()) {
                while (true) {
                    DeviceLine line = read(cards, processor);
                    context.workbench()
                            .tasks()
                            .ui()
                            .execute(() -> context.workbench().device().set(line));
                    TimeUnit.SECONDS.sleep(SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static DeviceLine read(GpuMonitor cards, String processor) {
        List<GpuReading> readings = cards.read(Set.of());
        if (readings.isEmpty()) {
            long total = HostReading.totalBytes();
            return new DeviceLine(processor, false, total - HostReading.availableBytes(), total);
        }
        GpuReading card = readings.get(0);
        return new DeviceLine(card.name(), true, card.usedBytes(), card.totalBytes());
    }
}
