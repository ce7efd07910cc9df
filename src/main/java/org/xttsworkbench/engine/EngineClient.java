package org.xttsworkbench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;

/**
 * The window's end of the boundary. One thread starts the engine and writes to it, one per process reads from it. A
 * request that is under way when its process ends is failed, never repeated by itself; the next one starts a new process.
 */
public final class EngineClient implements Engine {
    private static final Logger LOG = LogManager.getLogger(EngineClient.class);
    private static final String GO_ON = "It starts again by itself when needed; what was saved is not affected.";
    private static final long POLL_MILLISECONDS = 250;
    private static final long CLOSE_MILLISECONDS = 2000;

    /**
     * How long to wait.
     *
     * @param startMilliseconds until the engine listens
     * @param silenceMilliseconds without a word from it until it counts as not answering
     */
    public record Limits(long startMilliseconds, long silenceMilliseconds) {
        public static final Limits DEFAULT = new Limits(90_000, 20_000);
    }

    private final EngineCommandLine command;
    private final EngineLogs logs;
    private final Limits limits;
    private final BlockingQueue<EngineMessage> outgoing = new LinkedBlockingQueue<>();
    private final Map<Long, PendingTask<?>> pending = new ConcurrentHashMap<>();
    private final Thread thread;
    private final AtomicLong lastId = new AtomicLong();
    private final List<Consumer<EngineStatus>> statusWatchers = new CopyOnWriteArrayList<>();
    private final List<Consumer<EngineEvent.Log>> logWatchers = new CopyOnWriteArrayList<>();
    private volatile EngineStatus status = EngineStatus.of(EngineState.IDLE);
    private volatile @Nullable EngineConnection connection;
    private volatile boolean closed;
    private volatile boolean worked;

    /** @param logFolder where the logs of the engine's processes are kept */
    public EngineClient(EngineCommandLine command, Path logFolder, Limits limits) {
        this.command = command;
        this.logs = new EngineLogs(logFolder);
        this.limits = limits;
        this.thread = new Thread(this::work, "engine-client");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public <R> EngineTask<R> submit(EngineRequest<R> request, EngineListener listener) {
        long id = lastId.incrementAndGet();
        PendingTask<R> task = new PendingTask<>(id, request, listener, outgoing::add);
        pending.put(id, task);
        outgoing.add(new EngineMessage.Ask(id, request));
        return task;
    }

    @Override
    public EngineStatus status() {
        return status;
    }

    @Override
    public void watchStatus(Consumer<EngineStatus> watcher) {
        statusWatchers.add(watcher);
    }

    @Override
    public void watchLog(Consumer<EngineEvent.Log> watcher) {
        logWatchers.add(watcher);
    }

    @Override
    public void kill() {
        EngineConnection current = connection;
        if (current != null) {
            current.kill();
        }
    }

    @Override
    public void close() {
        closed = true;
        // Wakes the thread; number 0 is nobody's.
        outgoing.add(new EngineMessage.Cancel(0));
        try {
            thread.join(CLOSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            // Messages that were submitted before the end are still sent: one of them may say "keep running".
            while (!closed || !outgoing.isEmpty()) {
                EngineMessage message = outgoing.poll(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
                watchSilence();
                if (message != null) {
                    send(message);
                } else if (worked && pending.isEmpty() && !closed) {
                    refresh();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        EngineConnection current = connection;
        if (current != null) {
            current.dismiss();
        }
    }

    /** PyTorch keeps the memory of a long job; a fresh process gives it back, and is ready for the next request. */
    private void refresh() throws InterruptedException {
        worked = false;
        EngineConnection used = connection;
        if (used != null && used.isAlive()) {
            connection = null;
            used.dismiss();
            connected();
        }
    }

    private void watchSilence() {
        EngineConnection current = connection;
        if (current == null) {
            return;
        }
        boolean silent = current.silentNanos() > TimeUnit.MILLISECONDS.toNanos(limits.silenceMilliseconds());
        if (silent && status.state() == EngineState.READY) {
            become(EngineStatus.of(EngineState.NOT_ANSWERING));
        } else if (!silent && status.state() == EngineState.NOT_ANSWERING) {
            become(EngineStatus.of(EngineState.READY));
        }
    }

    private void send(EngineMessage message) throws InterruptedException {
        PendingTask<?> task = pending.get(message.id());
        if (task == null) {
            // It has ended in the meantime.
            return;
        }
        boolean asks = message instanceof EngineMessage.Ask;
        EngineConnection to = asks ? connected() : task.connection();
        if (to == null) {
            return;
        }
        if (asks) {
            task.sentTo(to);
        }
        try {
            to.write(message);
        } catch (IOException e) {
            LOG.info("The engine ended before it heard a message.", e);
            if (!to.isAlive()) {
                // Its reader may have told everybody of its end before this request belonged to it.
                ended(to);
            }
        }
    }

    /** The living process; a new one when there is none. Nothing when it cannot be started. */
    private @Nullable EngineConnection connected() throws InterruptedException {
        EngineConnection current = connection;
        if (current != null && current.isAlive()) {
            return current;
        }
        become(EngineStatus.of(EngineState.STARTING));
        try {
            EngineConnection fresh = EngineConnection.start(command, logs.begin(), hearer);
            connection = fresh;
            if (fresh.awaitReady(limits.startMilliseconds())) {
                become(EngineStatus.of(EngineState.READY));
                return fresh;
            }
            boolean tooSlow = fresh.isAlive();
            fresh.kill();
            EngineEnd end = fresh.end();
            connection = null;
            String words = tooSlow
                    ? "The engine did not answer within " + limits.startMilliseconds() / 1000 + " s of its start."
                    : "The engine could not be started. " + EngineEnd.cause(end.exitCode());
            lost(new EngineEnd(end.exitCode(), words, end.lastLines(), end.log()), null);
        } catch (IOException e) {
            LOG.error("The engine could not be started.", e);
            connection = null;
            String words = "The engine could not be started: " + e.getMessage() + ".";
            lost(new EngineEnd(-1, words, List.of(), Path.of("")), null);
        }
        return null;
    }

    private final EngineConnection.Hearer hearer = new EngineConnection.Hearer() {
        @Override
        public void event(EngineConnection from, EngineEvent event) {
            heard(event);
        }

        @Override
        public void ended(EngineConnection from) {
            EngineClient.this.ended(from);
        }
    };

    private void heard(EngineEvent event) {
        if (event instanceof EngineEvent.Log log) {
            logWatchers.forEach(watcher -> watcher.accept(log));
            return;
        }
        PendingTask<?> task = pending.get(event.id());
        if (task == null) {
            if (event instanceof EngineEvent.Warning warning) {
                LOG.warn("The engine says: {}", warning.message());
            }
        } else if (task.hear(event)) {
            pending.values().remove(task);
            worked |= task.request().lane() == Lane.JOB;
        }
    }

    private void ended(EngineConnection from) {
        boolean current = connection == from;
        if (current && status.state() == EngineState.STARTING) {
            // Whoever started it tells.
            return;
        }
        EngineEnd end = from.end();
        if (current) {
            connection = null;
        }
        boolean busy = pending.values().stream().anyMatch(task -> task.connection() == from);
        if (!busy && (from.isDismissed() || !current)) {
            if (current) {
                become(EngineStatus.of(EngineState.IDLE));
            }
            return;
        }
        LOG.error("{} Its log: {}", end.words(), end.log());
        lost(end, from);
    }

    /** Fails what the ended process had to do; {@code from} is null for a process that never listened. */
    private void lost(EngineEnd end, @Nullable EngineConnection from) {
        become(new EngineStatus(EngineState.ENDED, java.util.Optional.of(end)));
        for (PendingTask<?> task : List.copyOf(pending.values())) {
            if (task.connection() == from) {
                pending.values().remove(task);
                task.fail(new FailureException(FailureReason.ENGINE_ENDED, end.words(), GO_ON));
            }
        }
    }

    private void become(EngineStatus next) {
        status = next;
        statusWatchers.forEach(watcher -> watcher.accept(next));
    }
}
