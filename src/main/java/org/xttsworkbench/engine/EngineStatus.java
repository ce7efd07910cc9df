package org.xttsworkbench.engine;

import java.util.Optional;

/**
 * Whether the engine's process is there.
 *
 * @param end how the last process ended when it was not asked to; only with {@link EngineState#ENDED}
 */
public record EngineStatus(EngineState state, Optional<EngineEnd> end) {

    static EngineStatus of(EngineState state) {
        return new EngineStatus(state, Optional.empty());
    }
}
