package org.xttsworkbench.training;

import org.xttsworkbench.xtts.ConditioningCrop;

/**
 * One row of a batch before anything is loaded.
 *
 * @param clip what is trained on
 * @param crop the voice's example
 * @param mask mel targets that do not count
 */
public record PlannedRow(TrainingClip clip, ConditioningCrop crop, TargetMask mask) {}
