package org.xttsworkbench.training;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.xtts.ConditioningCrop;

/**
 * Which clips, crops and masks every optimizer step has: a function of the run's seed and the step's number alone, so
 * that a resumed run needs nothing but its step.
 */
public final class BatchLoader {
    private final TrainingConfig config;
    private final List<TrainingClip> clips;
    private final int stepsPerEpoch;
    private int orderedEpoch;
    private int[] order = {};

    /** @param clips the clips of an epoch, at least one, in a fixed order */
    public BatchLoader(TrainingConfig config, List<TrainingClip> clips) {
        if (clips.isEmpty()) {
            throw new IllegalArgumentException("no clips");
        }
        this.config = config;
        this.clips = List.copyOf(clips);
        this.stepsPerEpoch = divideUp(divideUp(clips.size(), config.batchSize()), config.accumulation());
    }

    private static int divideUp(int a, int b) {
        return (a + b - 1) / b;
    }

    /** Optimizer steps of one epoch; the last one may be smaller. */
    public int stepsPerEpoch() {
        return stepsPerEpoch;
    }

    /** The step after which the run is complete. */
    public int lastStep() {
        long all = (long) stepsPerEpoch * config.epochs();
        long limit = config.maxSteps() == 0 ? all : Math.min(all, config.maxSteps());
        return Math.toIntExact(Math.min(limit, Integer.MAX_VALUE));
    }

    /** The step with this number, from 1. */
    public PlannedStep step(int step) {
        int epoch = (step - 1) / stepsPerEpoch + 1;
        int[] indices = order(epoch);
        int group = config.batchSize() * config.accumulation();
        int from = (step - 1) % stepsPerEpoch * group;
        int to = Math.min(from + group, indices.length);
        List<List<PlannedRow>> microBatches = new ArrayList<>();
        for (int at = from; at < to; at += config.batchSize()) {
            int end = Math.min(at + config.batchSize(), to);
            List<PlannedRow> rows = new ArrayList<>();
            for (int i = at; i < end; i++) {
                rows.add(row(clips.get(indices[i]), step, i - from, i == end - 1));
            }
            microBatches.add(rows);
        }
        return new PlannedStep(step, epoch, to == indices.length, microBatches);
    }

    private PlannedRow row(TrainingClip clip, int step, int row, boolean last) {
        SeededDraws draws = SeededDraws.of(config.seed(), SeededDraws.Purpose.CROP, step, row);
        ConditioningCrop crop = ConditioningCrop.drawn(clip.samples(), draws);
        TargetMask mask = TargetMask.NONE;
        if (!config.referenceMasking()) {
            mask = TargetMask.corrected(crop, clip.samples());
        } else if (last) {
            mask = TargetMask.reference(crop);
        }
        return new PlannedRow(clip, crop, mask);
    }

    /** The clips' indices in the order of the epoch (Fisher and Yates, or draws with replacement). */
    private int[] order(int epoch) {
        if (epoch != orderedEpoch) {
            SeededDraws draws = SeededDraws.of(config.seed(), SeededDraws.Purpose.ORDER, epoch);
            int count = clips.size();
            order = new int[count];
            for (int i = 0; i < count; i++) {
                int j = draws.nextInt(config.sampling() == Sampling.PERMUTATION ? i + 1 : count);
                if (config.sampling() == Sampling.PERMUTATION) {
                    order[i] = order[j];
                    order[j] = i;
                } else {
                    order[i] = j;
                }
            }
            orderedEpoch = epoch;
        }
        return order;
    }
}
