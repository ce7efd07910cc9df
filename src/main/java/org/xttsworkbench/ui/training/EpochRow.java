package org.xttsworkbench.ui.training;

import org.jspecify.annotations.Nullable;
import org.xttsworkbench.training.EvaluationMetrics;

/**
 * A line of the table of epochs.
 *
 * @param step the epoch's last step so far
 * @param trainLoss mean loss of its steps
 * @param evaluation the one at its end; absent while it runs
 * @param seconds time of its steps
 * @param mark what is said about it
 */
record EpochRow(
        int epoch, int step, double trainLoss, @Nullable EvaluationMetrics evaluation, double seconds, Mark mark) {

    /** What is said about an epoch. */
    enum Mark {
        NONE,
        /** The lowest evaluation. */
        BEST,
        /** After the best, and not better. */
        NOT_BETTER,
        /** Not finished yet. */
        RUNNING
    }

    EpochRow with(Mark other) {
        return new EpochRow(epoch, step, trainLoss, evaluation, seconds, other);
    }
}
