package org.xttsworkbench.service;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.training.MemoryEstimate;

/**
 * What there is to train with.
 *
 * @param trainClips clips to train on
 * @param evaluationClips clips to evaluate with
 * @param seconds of all clips together
 * @param longestSeconds of the longest clip; 0 without clips
 * @param bases folders of base models, by name
 * @param memoryTotalBytes of the machine
 * @param memoryUsedBytes of the machine, by all programs
 * @param diskFreeBytes where the project lies
 */
public record TrainingOutlook(
        int trainClips,
        int evaluationClips,
        double seconds,
        double longestSeconds,
        List<Base> bases,
        long memoryTotalBytes,
        long memoryUsedBytes,
        long diskFreeBytes) {

    /**
     * A base model.
     *
     * @param size of its GPT; absent when its file cannot be read
     */
    public record Base(String name, Path folder, MemoryEstimate.@Nullable GptSize size) {}

    public TrainingOutlook {
        bases = List.copyOf(bases);
    }

    public boolean hasClips() {
        return trainClips > 0;
    }
}
