package org.xttsworkbench.training;

import java.util.List;

/**
 * One optimizer step before anything is loaded.
 *
 * @param step number of the step in the run, from 1
 * @param epoch number of the epoch, from 1
 * @param endsEpoch whether the epoch's last clip is in this step
 * @param microBatches rows of each micro-batch; the last step of an epoch may have fewer and shorter ones
 */
public record PlannedStep(int step, int epoch, boolean endsEpoch, List<List<PlannedRow>> microBatches) {}
