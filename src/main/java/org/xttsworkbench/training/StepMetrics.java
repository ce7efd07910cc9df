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
 * @param loaderSeconds part of the wall time in which the clips of the step were got ready
 * @param time when the step ended, in milliseconds since 1970; 0 in files of earlier versions
 * @param gpuMemoryBytes the process's memory on the graphics card; absent without one
 * @param usedBytes memory in use by all programs, on the card or, without one, of the machine; absent when unknown
 * @param totalBytes memory there is, likewise
 * @param utilisationPercent how busy the card was or, without one, the processor with this process; absent when unknown
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
        @Nullable Long memoryBytes,
        double loaderSeconds,
        long time,
        @Nullable Long gpuMemoryBytes,
        @Nullable Long usedBytes,
        @Nullable Long totalBytes,
        @Nullable Integer utilisationPercent) {

    /** Memory of training where it computes; absent when unknown. */
    public @Nullable Long ownBytes() {
        return gpuMemoryBytes != null ? gpuMemoryBytes : memoryBytes;
    }

    /** Whether the step's losses and gradients are numbers. */
    public boolean finite() {
        return Double.isFinite(loss) && Double.isFinite(gradientNorm);
    }
}
