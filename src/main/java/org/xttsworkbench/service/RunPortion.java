package org.xttsworkbench.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.training.MetricsTail;
import org.xttsworkbench.training.RunFile;

/**
 * What is new about a run.
 *
 * @param state what it is doing, or how it ended
 * @param file its settings; absent before they are written
 * @param metrics new steps and evaluations
 * @param log new lines of its {@code train.log}
 */
public record RunPortion(RunState state, @Nullable RunFile file, MetricsTail.Portion metrics, List<String> log) {

    public RunPortion {
        log = List.copyOf(log);
    }
}
