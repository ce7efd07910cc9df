package org.xttsworkbench.parity;

import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;

/**
 * What the stages of one folder share.
 *
 * @param golden the reference results
 * @param runtime computes
 * @param job asked for cancelling between tensors of a long stage
 */
record ReferenceRun(GoldenFolder golden, EngineRuntime runtime, JobContext job) {}
