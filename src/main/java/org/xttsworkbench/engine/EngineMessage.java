package org.xttsworkbench.engine;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** A line that the window writes to the engine. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "message")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EngineMessage.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = EngineMessage.Cancel.class, name = "cancel"),
    @JsonSubTypes.Type(value = EngineMessage.Stop.class, name = "stop"),
    @JsonSubTypes.Type(value = EngineMessage.KeepRunning.class, name = "keepRunning"),
})
public sealed interface EngineMessage {

    /** Number of the request that it is about; the window counts from 1. */
    long id();

    /** Does something. */
    record Ask(long id, EngineRequest<?> request) implements EngineMessage {}

    /** Ends a request without a result. */
    record Cancel(long id) implements EngineMessage {}

    /** Lets a request finish its step, save and end. */
    record Stop(long id) implements EngineMessage {}

    /** Says whether a request goes on when the window is gone; without it, it does not. */
    record KeepRunning(long id, boolean keep) implements EngineMessage {}
}
