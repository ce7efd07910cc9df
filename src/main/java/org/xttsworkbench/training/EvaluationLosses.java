package org.xttsworkbench.training;

/**
 * Losses over a set of clips: means over all text and all mel targets, every target weighing the same.
 *
 * @param clips number of clips
 */
public record EvaluationLosses(double lossTextCe, double lossMelCe, int clips) {

    /** The loss that is trained. */
    public double loss() {
        return lossTextCe + lossMelCe;
    }
}
