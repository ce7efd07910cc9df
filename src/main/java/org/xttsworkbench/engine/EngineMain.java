package org.xttsworkbench.engine;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.StopSignals;
import org.xttsworkbench.storage.JsonFile;

/**
 * The engine's end of the boundary: one message per line in, one event per line out. It ends when its input ends and the
 * work is done: training finishes its step and saves, other work is cancelled, and what was asked to go on goes on.
 */
public final class EngineMain {
    private static final long POLL_MILLISECONDS = 50;

    private final InputStream in;
    private final EventWriter events;
    private final StopSignals signals;
    private final RequestJobs jobs = new RequestJobs();
    private final Map<Lane, ExecutorService> lanes = new EnumMap<>(Lane.class);
    private final Map<Long, RunningRequest> requests = new ConcurrentHashMap<>();
    private volatile boolean inputEnded;

    /**
     * @param in messages, one JSON object per line
     * @param out events; nothing else may write there
     * @param signals a first one means what the end of the input means, a second one cancels
     */
    public EngineMain(InputStream in, OutputStream out, StopSignals signals) {
        this.in = in;
        this.events = new EventWriter(out);
        this.signals = signals;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, Executors.newSingleThreadExecutor(work -> {
                Thread thread = new Thread(work, "engine-" + lane);
                thread.setDaemon(true);
                return thread;
            }));
        }
    }

    /** Serves until the input ends and all work is done. */
    public void run() throws InterruptedException {
        LogEvents.sendTo(events);
        events.send(new EngineEvent.Ready(
                EngineEvent.PROTOCOL, ProcessHandle.current().pid()));
        Thread reader = new Thread(this::read, "engine-messages");
        reader.setDaemon(true);
        reader.start();
        while (!inputEnded && signals.count() == 0) {
            Thread.sleep(POLL_MILLISECONDS);
        }
        requests.values().forEach(RunningRequest::windowGone);
        while (!requests.isEmpty()) {
            Thread.sleep(POLL_MILLISECONDS);
        }
        events.close();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    understand(line);
                }
            }
        } catch (IOException e) {
            // The other end is gone in a less orderly way.
        }
        inputEnded = true;
    }

    private void understand(String line) {
        try {
            obey(JsonFile.MAPPER.readValue(line, EngineMessage.class));
        } catch (JacksonException e) {
            refuse(line, e);
        }
    }

    private void refuse(String line, JacksonException e) {
        String sentence = "A message could not be understood: " + e.getOriginalMessage();
        long id = 0;
        try {
            JsonNode node = JsonFile.MAPPER.readTree(line);
            id = node.path("id").asLong();
        } catch (JacksonException garbage) {
            // It has no number.
        }
        events.send(
                id > 0
                        ? new EngineEvent.Failure(id, FailureReason.BAD_INPUT, sentence, "")
                        : new EngineEvent.Warning(0, sentence));
    }

    private void obey(EngineMessage message) {
        if (message instanceof EngineMessage.Ask ask) {
            RunningRequest request = new RunningRequest(ask.id(), ask.request(), events, signals);
            requests.put(ask.id(), request);
            lane(ask.request().lane()).execute(() -> {
                try {
                    request.run(jobs);
                } finally {
                    requests.remove(ask.id());
                }
            });
            return;
        }
        RunningRequest request = requests.get(message.id());
        if (request == null) {
            // It has ended in the meantime.
            return;
        } else if (message instanceof EngineMessage.Cancel) {
            request.cancel();
        } else if (message instanceof EngineMessage.Stop) {
            request.stop();
        } else if (message instanceof EngineMessage.KeepRunning wish) {
            request.keepRunning(wish.keep());
        }
    }

    private ExecutorService lane(Lane lane) {
        ExecutorService executor = lanes.get(lane);
        if (executor == null) {
            throw new IllegalStateException("no thread for " + lane);
        }
        return executor;
    }
}
