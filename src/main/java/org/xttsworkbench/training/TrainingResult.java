package org.xttsworkbench.training;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What came of a run.
 *
 * @param best checkpoint with the lowest evaluation loss; empty before the first evaluation
 * @param last newest checkpoint; empty when there is none
 * @param stopReason why it ended
 * @param state where it ended; after divergence the state of the last good step
 */
public record TrainingResult(Optional<Path> best, Optional<Path> last, StopReason stopReason, TrainerState state) {}
