package org.xttsworkbench.engine;

import com.fasterxml.jackson.core.JacksonException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.storage.JsonFile;

/** A request in the window, from its submission to its outcome. */
final class PendingTask<R> implements EngineTask<R> {
    private final long id;
    private final EngineRequest<R> request;
    private final EngineListener listener;
    private final Consumer<EngineMessage> sender;
    private final CompletableFuture<Outcome<R>> outcome = new CompletableFuture<>();
    private volatile @Nullable EngineConnection connection;

    PendingTask(long id, EngineRequest<R> request, EngineListener listener, Consumer<EngineMessage> sender) {
        this.id = id;
        this.request = request;
        this.listener = listener;
        this.sender = sender;
    }

    EngineRequest<R> request() {
        return request;
    }

    /** The process that does it; nothing before it was sent. */
    @Nullable
    EngineConnection connection() {
        return connection;
    }

    void sentTo(EngineConnection to) {
        connection = to;
    }

    /** Hands an event on; true when it was the last. */
    boolean hear(EngineEvent event) {
        if (event instanceof EngineEvent.Started) {
            listener.started();
        } else if (event instanceof EngineEvent.Progressed p) {
            listener.progress(p.progress());
        } else if (event instanceof EngineEvent.Metric m) {
            listener.metric(m.metric());
        } else if (event instanceof EngineEvent.Warning w) {
            listener.warning(w.message());
        } else if (event instanceof EngineEvent.Result r) {
            outcome.complete(done(r));
            return true;
        } else if (event instanceof EngineEvent.Failure f) {
            fail(new FailureException(f.reason(), f.message(), f.hint()));
            return true;
        } else if (event instanceof EngineEvent.Cancelled) {
            outcome.complete(new Outcome.Cancelled<>());
            return true;
        }
        return false;
    }

    private Outcome<R> done(EngineEvent.Result event) {
        try {
            return new Outcome.Done<>(JsonFile.MAPPER.treeToValue(event.result(), request.resultType()));
        } catch (JacksonException e) {
            return new Outcome.Failed<>(new FailureException(
                    FailureReason.INTERNAL,
                    "The engine's answer could not be understood.",
                    "The log has the details; please report it.",
                    e));
        }
    }

    void fail(FailureException e) {
        outcome.complete(new Outcome.Failed<>(e));
    }

    @Override
    public CompletableFuture<Outcome<R>> outcome() {
        return outcome;
    }

    @Override
    public void cancel() {
        sender.accept(new EngineMessage.Cancel(id));
    }

    @Override
    public void stop() {
        sender.accept(new EngineMessage.Stop(id));
    }

    @Override
    public void keepRunning(boolean keep) {
        sender.accept(new EngineMessage.KeepRunning(id, keep));
    }
}
