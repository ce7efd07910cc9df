package org.xttsworkbench.ui.training;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.training.MemoryEstimate;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.TrainingConfig;

/**
 * What a run will take.
 *
 * @param memory about how much it needs; absent when the model's size is not known
 * @param epochs passes over the clips
 * @param stepsPerEpoch optimizer steps of each
 * @param secondsPerStep as earlier runs of this voice took, for a step of this size; 0 without earlier runs
 * @param checkpoints how many stay on the disk
 */
record Forecast(
        @Nullable MemoryEstimate memory, int epochs, int stepsPerEpoch, double secondsPerStep, int checkpoints) {

    static Forecast of(
            TrainingOutlook outlook,
            TrainingOutlook.@Nullable Base base,
            TrainingConfig config,
            List<RunSummary> runs) {
        MemoryEstimate.@Nullable GptSize size = base == null ? null : base.size();
        int batches = divideUp(outlook.trainClips(), config.batchSize());
        int clips = config.batchSize() * config.accumulation();
        return new Forecast(
                size == null
                        ? null
                        : MemoryEstimate.of(size, outlook.longestSeconds(), config.batchSize(), config.recompute()),
                config.epochs(),
                Math.max(1, divideUp(batches, config.accumulation())),
                secondsPerClip(base, runs) * clips,
                config.keepCheckpoints() + 1);
    }

    private static int divideUp(int a, int b) {
        return (a + b - 1) / b;
    }

    /** From the newest run of the same base model that did a few steps. */
    private static double secondsPerClip(TrainingOutlook.@Nullable Base base, List<RunSummary> runs) {
        for (RunSummary run : runs) {
            RunFile file = run.file();
            if (file != null
                    && base != null
                    && run.secondsPerStep() > 0
                    && file.base().name().equals(base.name())) {
                int clips = file.config().batchSize() * file.config().accumulation();
                return run.secondsPerStep() / Math.min(clips, Math.max(1, file.trainClips()));
            }
        }
        return 0;
    }

    /** Of the whole run; 0 when nobody knows. */
    double seconds() {
        return secondsPerStep * stepsPerEpoch * epochs;
    }

    /** Room for all checkpoints. */
    long diskBytes() {
        return memory == null ? 0 : memory.checkpointBytes() * checkpoints;
    }
}
