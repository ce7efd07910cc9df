package org.xttsworkbench.engine;

import java.util.function.Consumer;

/**
 * Whoever does the window's work. All methods but {@link #close} return at once and may be called on any thread; everything that is told
 * comes on a thread of the engine's, so a window hands it on to its own.
 */
public interface Engine extends AutoCloseable {

    /** Asks for something; the engine's process is started when it does not run. */
    <R> EngineTask<R> submit(EngineRequest<R> request, EngineListener listener);

    /** As above, for requests of which only the outcome matters. */
    default <R> EngineTask<R> submit(EngineRequest<R> request) {
        return submit(request, EngineListener.NONE);
    }

    EngineStatus status();

    /** Tells each change of the status from now on. */
    void watchStatus(Consumer<EngineStatus> watcher);

    /** Tells each line of the engine's log from now on. */
    void watchLog(Consumer<EngineEvent.Log> watcher);

    /** Ends the engine's process at once, for one that does not answer; it starts again at the next request. */
    void kill();

    /**
     * Lets the engine end: running training saves and ends, other work is cancelled, what was asked to keep running goes
     * on. Waits until the engine has been told, two seconds at most, not for its end.
     */
    @Override
    void close();
}
