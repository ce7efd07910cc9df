package org.xttsworkbench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import org.xttsworkbench.job.Progress;

/** Hears about a request while it is done, on a thread of the engine's. */
public interface EngineListener {

    /** Hears nothing. */
    EngineListener NONE = new EngineListener() {};

    /** The request's turn has come; until then it waits for others. */
    default void started() {}

    default void progress(Progress progress) {}

    /** A line of the run's {@code metrics.jsonl}; lines may be missed, the file has them all. */
    default void metric(JsonNode metric) {}

    /** A sentence for the user that does not end the request. */
    default void warning(String message) {}
}
