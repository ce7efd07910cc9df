package org.xttsworkbench.training;

/**
 * Cross-entropies of one micro-batch, as means over its targets in natural logarithms.
 *
 * @param text mean over {@code textTargets}
 * @param mel mean over {@code melTargets}; 0 when there is no target
 * @param textTargets text tokens that counted
 * @param melTargets audio codes that counted
 * @param loadSeconds time in which the clips were got ready
 */
public record BatchLosses(double text, double mel, long textTargets, long melTargets, double loadSeconds) {

    /** The text's part in the loss that is trained. */
    public static final double TEXT_WEIGHT = 0.01;

    /** {@code loss_text_ce}: the text's weighted part. */
    public double lossTextCe() {
        return TEXT_WEIGHT * text;
    }

    /** {@code loss_mel_ce}. */
    public double lossMelCe() {
        return mel;
    }
}
