package org.xttsworkbench.service;

/**
 * A saved state of a run.
 *
 * @param name of its folder, as export takes it
 * @param step optimizer steps done
 * @param bytes on the disk
 * @param best whether its evaluation is the run's lowest
 * @param last whether it is the newest
 */
public record CheckpointSummary(String name, int step, long bytes, boolean best, boolean last) {}
