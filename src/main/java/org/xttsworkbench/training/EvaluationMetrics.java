package org.xttsworkbench.training;

/**
 * Losses over the evaluation clips after a step, a line of {@code metrics.jsonl}; means over all targets of all clips.
 *
 * @param event always {@code evaluation}
 * @param step the step after which it was done
 * @param evalClips number of clips
 * @param best whether no earlier evaluation of the run was lower
 */
public record EvaluationMetrics(
        String event,
        int step,
        int epoch,
        double evalLoss,
        double evalLossTextCe,
        double evalLossMelCe,
        int evalClips,
        boolean best) {

    /** The value of {@code event}. */
    public static final String EVENT = "evaluation";
}
