package org.xttsworkbench.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;

/** A line that the engine writes to the window; {@code id} is the number of the request that it is about. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EngineEvent.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = EngineEvent.Heartbeat.class, name = "heartbeat"),
    @JsonSubTypes.Type(value = EngineEvent.Log.class, name = "log"),
    @JsonSubTypes.Type(value = EngineEvent.Started.class, name = "started"),
    @JsonSubTypes.Type(value = EngineEvent.Progressed.class, name = "progress"),
    @JsonSubTypes.Type(value = EngineEvent.Metric.class, name = "metric"),
    @JsonSubTypes.Type(value = EngineEvent.Warning.class, name = "warning"),
    @JsonSubTypes.Type(value = EngineEvent.Result.class, name = "result"),
    @JsonSubTypes.Type(value = EngineEvent.Failure.class, name = "failure"),
    @JsonSubTypes.Type(value = EngineEvent.Cancelled.class, name = "cancelled"),
})
public sealed interface EngineEvent {

    /** Number of this form of messages and events; both ends must have the same. */
    int PROTOCOL = 1;

    /** Number of the request that it is about; 0 when it is about none. */
    default long id() {
        return 0;
    }

    /** The first line: the engine listens. */
    record Ready(int protocol, long pid) implements EngineEvent {}

    /** The engine lives; sent when nothing else was for a while. */
    record Heartbeat(long pid) implements EngineEvent {}

    /** A line of the engine's log. */
    record Log(String level, String message) implements EngineEvent {}

    /** The request's turn has come. */
    record Started(long id) implements EngineEvent {}

    /** How far the request is; the fields are those of {@link Progress}. */
    record Progressed(
            long id, String stage, double done, double total, String detail, Stage code, Progress.@Nullable Item item)
            implements EngineEvent {

        static Progressed of(long id, Progress told) {
            return new Progressed(id, told.stage(), told.done(), told.total(), told.detail(), told.code(), told.item());
        }

        Progress progress() {
            return new Progress(stage, done, total, detail, code, item);
        }
    }

    /** A line of the run's {@code metrics.jsonl}, which is the truth; this one may be missed. */
    record Metric(long id, JsonNode metric) implements EngineEvent {}

    /** A sentence for the user; number 0 is for a line that could not be understood. */
    record Warning(long id, String message) implements EngineEvent {}

    /** The request is done. */
    record Result(long id, JsonNode result) implements EngineEvent {}

    /** The request cannot be done. */
    record Failure(long id, FailureReason reason, String message, String hint) implements EngineEvent {}

    /** The request was cancelled. */
    record Cancelled(long id) implements EngineEvent {}
}
