package org.xttsworkbench.training;

import org.jspecify.annotations.Nullable;

/**
 * One optimizer step's measurements, a line of {@code metrics.jsonl}. Losses are means over the step's micro-batches.
 *
 * @param step number of the step in the run, from 1
 * @param epoch number of the epoch, from 1
 * @param gradientNorm norm of all gradients together, before clipping
 * @param stepSeconds wall time
 * @param tokensPerSecond text tokens and audio codes that were learnt from, per second
 * @param memoryBytes the process's memory after the step; absent where the system does not tell
 */
public record StepMetrics(
        int step,
        int epoch,
        double loss,
        double lossTextCe,
        double lossMelCe,
        double learningRate,
        double gradientNorm,
        double stepSeconds,
        double tokensPerSecond,
        @Nullable Long memoryBytes) {

    /** Whether the step's losses and gradients are numbers. */
    public boolean finite() {
        return Double.isFinite(loss) && Double.isFinite(gradientNorm);
    }
}
