package org.xttsworkbench.training;

import org.jspecify.annotations.Nullable;

/**
 * Where a run is, beside weights and moments: all that is needed to go on with equal numbers.
 *
 * @param step optimizer steps done
 * @param epochSteps optimizer steps of the epoch that {@code epochLossSum} has
 * @param epochLossSum sum of the epoch's losses so far
 * @param trainLoss mean loss of the epoch so far, or of the last one; absent before the first step
 * @param evalLoss loss of the last evaluation; absent before the first
 * @param bestStep step of the lowest evaluation; 0 before the first
 * @param bestLoss its loss
 * @param evaluationsSinceBest evaluations after it
 */
public record TrainerState(
        int step,
        int epochSteps,
        double epochLossSum,
        @Nullable Double trainLoss,
        @Nullable Double evalLoss,
        int bestStep,
        @Nullable Double bestLoss,
        int evaluationsSinceBest) {

    /** Version of {@code trainer.json}. */
    public static final int SCHEMA_VERSION = 1;

    /** Before the first step. */
    public static final TrainerState START = new TrainerState(0, 0, 0, null, null, 0, null, 0);

    /** After one more step. */
    TrainerState stepped(double loss, boolean firstOfEpoch) {
        int steps = firstOfEpoch ? 1 : epochSteps + 1;
        double sum = firstOfEpoch ? loss : epochLossSum + loss;
        return new TrainerState(step + 1, steps, sum, sum / steps, evalLoss, bestStep, bestLoss, evaluationsSinceBest);
    }

    /** After an evaluation; only a strictly lower loss is a new best, and what is no number never is. */
    TrainerState evaluated(double loss, boolean overEvaluationClips) {
        boolean best = isBest(loss);
        return new TrainerState(
                step,
                epochSteps,
                epochLossSum,
                trainLoss,
                overEvaluationClips ? (Double) loss : evalLoss,
                best ? step : bestStep,
                best ? (Double) loss : bestLoss,
                best ? 0 : evaluationsSinceBest + 1);
    }

    boolean isBest(double loss) {
        return Double.isFinite(loss) && (bestLoss == null || loss < bestLoss);
    }
}
