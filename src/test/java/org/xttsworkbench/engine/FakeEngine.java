package org.xttsworkbench.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Outcome;

/** An engine for tests of the window: it keeps what it was asked, and the test says what comes of it. */
public final class FakeEngine implements Engine {
    /** All requests, in order. */
    public final List<Asked<?>> asked = new ArrayList<>();

    private final List<Consumer<EngineStatus>> statusWatchers = new ArrayList<>();
    private final List<Consumer<EngineEvent.Log>> logWatchers = new ArrayList<>();
    private EngineStatus status = EngineStatus.of(EngineState.READY);
    private boolean killed;
    private boolean closed;

    /** One request and what became of it. */
    public static final class Asked<R> implements EngineTask<R> {
        public final EngineRequest<R> request;
        public final EngineListener listener;
        public boolean cancelled;
        public boolean stopped;
        public boolean kept;
        private final CompletableFuture<Outcome<R>> outcome = new CompletableFuture<>();

        private Asked(EngineRequest<R> request, EngineListener listener) {
            this.request = request;
            this.listener = listener;
        }

        /** Answers the request; the type is checked. */
        public void succeed(Object result) {
            outcome.complete(new Outcome.Done<>(request.resultType().cast(result)));
        }

        public void fail(FailureException failure) {
            outcome.complete(new Outcome.Failed<>(failure));
        }

        @Override
        public CompletableFuture<Outcome<R>> outcome() {
            return outcome;
        }

        @Override
        public void cancel() {
            cancelled = true;
            outcome.complete(new Outcome.Cancelled<>());
        }

        @Override
        public void stop() {
            stopped = true;
        }

        @Override
        public void keepRunning(boolean keep) {
            kept = keep;
        }
    }

    @Override
    public <R> EngineTask<R> submit(EngineRequest<R> request, EngineListener listener) {
        Asked<R> task = new Asked<>(request, listener);
        asked.add(task);
        return task;
    }

    /** The newest request, which must be of this type. */
    public <Q extends EngineRequest<?>> Q lastRequest(Class<Q> type) {
        return type.cast(last().request);
    }

    public Asked<?> last() {
        return asked.get(asked.size() - 1);
    }

    /** Changes the status and tells it. */
    public void become(EngineState state, Optional<EngineEnd> end) {
        status = new EngineStatus(state, end);
        statusWatchers.forEach(watcher -> watcher.accept(status));
    }

    public void log(String level, String message) {
        logWatchers.forEach(watcher -> watcher.accept(new EngineEvent.Log(level, message)));
    }

    public boolean isKilled() {
        return killed;
    }

    public boolean isClosed() {
        return closed;
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
        killed = true;
    }

    @Override
    public void close() {
        closed = true;
    }
}
