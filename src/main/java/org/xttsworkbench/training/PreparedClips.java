package org.xttsworkbench.training;

import java.util.List;

/**
 * The clips of a dataset that a model can be trained on, and the others with reasons.
 *
 * @param train clips to train on, in the table's order
 * @param evaluation clips to evaluate with, in the table's order
 */
public record PreparedClips(List<TrainingClip> train, List<TrainingClip> evaluation, List<LeftOutClip> leftOut) {}
