package org.xttsworkbench.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.xttsworkbench.storage.JsonFile;

/**
 * Writes events on a thread of its own, so that no work waits for a window that does not read. When the window reads too
 * slowly, or is gone, progress, metrics and log lines are dropped; results are not.
 */
final class EventWriter {
    private static final int FULL = 2000;
    private static final long BEAT_MILLISECONDS = 2000;

    private final BlockingQueue<EngineEvent> queue = new LinkedBlockingQueue<>();
    private final OutputStream out;
    private final Thread thread;
    private volatile boolean closed;
    private volatile boolean deaf;

    EventWriter(OutputStream out) {
        this.out = out;
        this.thread = new Thread(this::write, "engine-events");
        thread.setDaemon(true);
        thread.start();
    }

    void send(EngineEvent event) {
        if (deaf || (queue.size() > FULL && mayBeMissed(event))) {
            return;
        }
        queue.add(event);
    }

    private static boolean mayBeMissed(EngineEvent event) {
        return event instanceof EngineEvent.Progressed
                || event instanceof EngineEvent.Metric
                || event instanceof EngineEvent.Log;
    }

    private void write() {
        try {
            while (!closed || !queue.isEmpty()) {
                EngineEvent event = queue.poll(closed ? 0 : BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
                if (event == null && closed) {
                    break;
                }
                EngineEvent line = event == null
                        ? new EngineEvent.Heartbeat(ProcessHandle.current().pid())
                        : event;
                out.write((JsonFile.MAPPER.writeValueAsString(line) + "\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException e) {
            // The window is gone: work that goes on tells nobody.
            deaf = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Writes what is left, for at most some seconds. */
    void close() throws InterruptedException {
        closed = true;
        queue.add(new EngineEvent.Heartbeat(ProcessHandle.current().pid()));
        thread.join(BEAT_MILLISECONDS);
    }
}
