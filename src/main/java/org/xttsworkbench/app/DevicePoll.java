package org.xttsworkbench.app;

import java.util.concurrent.TimeUnit;
import org.xttsworkbench.ui.shell.DeviceLine;
import org.xttsworkbench.ui.words.Texts;

/** Reads memory in use every two seconds for the status bar. */
final class DevicePoll {
    private static final int SECONDS = 2;

    private DevicePoll() {}

    static void start(AppContext context) {
        String name =
                Texts.of(DevicePoll.class).get("processor", Runtime.getRuntime().availableProcessors());
        context.background().execute(() -> {
            try {
                while (true) {
                    long total = Machine.memoryBytes();
                    DeviceLine line = new DeviceLine(name, false, total - Machine.freeBytes(), total);
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
}
