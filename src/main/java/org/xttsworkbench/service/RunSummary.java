package org.xttsworkbench.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.training.RunFile;

/**
 * A training run as a list of runs shows it.
 *
 * @param name of its folder
 * @param state what it is doing, or how it ended
 * @param file its settings; absent when they cannot be read
 * @param begun when it was begun, in milliseconds since 1970
 * @param lastStep optimizer steps done
 * @param secondsPerStep mean time of its last steps; 0 before the first
 * @param evaluations all of them, in order
 * @param checkpoints those that are kept, by step
 */
public record RunSummary(
        String name,
        RunState state,
        @Nullable RunFile file,
        long begun,
        int lastStep,
        double secondsPerStep,
        List<EvaluationMetrics> evaluations,
        List<CheckpointSummary> checkpoints) {

    public RunSummary {
        evaluations = List.copyOf(evaluations);
        checkpoints = List.copyOf(checkpoints);
    }

    /** The lowest evaluation; nothing before the first. */
    public Optional<EvaluationMetrics> best() {
        return evaluations.stream()
                .filter(one -> Double.isFinite(one.evalLoss()))
                .min(java.util.Comparator.comparingDouble(EvaluationMetrics::evalLoss));
    }

    /** Whether a living process works on it. */
    public boolean isAlive() {
        return state == RunState.RUNNING || state == RunState.STOPPING;
    }
}
