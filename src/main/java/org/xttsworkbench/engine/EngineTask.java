package org.xttsworkbench.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.apache.logging.log4j.LogManager;
import org.xttsworkbench.job.Outcome;

/**
 * A request on its way.
 *
 * @param <R> the record that answers it
 */
public interface EngineTask<R> {

    /**
     * How it ended; never completed exceptionally. A request whose engine ended is failed with reason ENGINE_ENDED and a
     * sentence about what happened.
     */
    CompletableFuture<Outcome<R>> outcome();

    /** Hands the outcome to {@code receiver} on a thread of the receiver's. */
    default void whenDone(Executor thread, Consumer<Outcome<R>> receiver) {
        CompletableFuture<Void> unused = outcome()
                .thenAcceptAsync(
                        outcome -> {
                            try {
                                receiver.accept(outcome);
                            } catch (RuntimeException e) {
                                LogManager.getLogger(EngineTask.class)
                                        .error("What came of a request was not shown.", e);
                            }
                        },
                        thread);
    }

    /** Ends it without a result. */
    void cancel();

    /** Lets it finish its step, save and end with a result; cancels a request that cannot do that. */
    void stop();

    /** Says whether it goes on when the window is gone. */
    void keepRunning(boolean keep);
}
