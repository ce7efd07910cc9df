package org.xttsworkbench.xtts;

/**
 * Cross-entropies of a batch in natural logarithms.
 *
 * @param loss 0.01 * text + codes, as 32-bit arithmetic gives it
 * @param text mean over the text targets
 * @param codes mean over the code targets that count; 0 when none does
 * @param textTargets how many text targets there were
 * @param codeTargets how many code targets counted
 * @param positions input positions that were computed
 */
public record GptLosses(double loss, double text, double codes, long textTargets, long codeTargets, int positions) {}
