package org.xttsworkbench.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import org.xttsworkbench.engine.EngineMain;
import org.xttsworkbench.job.StopSignals;
import picocli.CommandLine.Command;

/** {@code engine}: the process that the window talks to. */
@Command(
        name = "engine",
        description = "Works for the window: reads one JSON message per line, writes one JSON event per line.")
final class EngineCommand implements Callable<Integer> {

    @Override
    public Integer call() throws InterruptedException {
        FileOutputStream events = new FileOutputStream(FileDescriptor.out);
        // Whatever a library prints must not stand between the events.
        System.setOut(System.err);
        StopSignals signals = StopSignals.watch();
        try {
            new EngineMain(System.in, events, signals).run();
        } finally {
            signals.end(0);
        }
        return 0;
    }
}
