package org.xttsworkbench.engine;

import java.util.concurrent.CompletableFuture;
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

    /** Ends it without a result. */
    void cancel();

    /** Lets it finish its step, save and end with a result; cancels a request that cannot do that. */
    void stop();

    /** Says whether it goes on when the window is gone. */
    void keepRunning(boolean keep);
}
