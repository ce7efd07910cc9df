package org.xttsworkbench.asr.whisper;

import java.util.Comparator;
import java.util.List;

/** The hypotheses of one window while it is decoded; each has a row in the decoder. */
interface CandidateSearch {

    /**
     * A hypothesis at its end.
     *
     * @param tokens without the end
     * @param logProb sum of the log probabilities of its tokens, the end included
     */
    record Hypothesis(List<Integer> tokens, double logProb) {}

    /**
     * Tokens that may come next in a row, the best first.
     *
     * @param ids of the tokens
     * @param logProbs of them
     */
    record Choices(long[] ids, float[] logProbs) {}

    /** What each row has written, without the end. */
    List<List<Integer>> written();

    /** Goes on by a token in each row. */
    void step(List<Choices> rows);

    /** For each row the one that it continues after {@link #step}. */
    int[] sources();

    /** The last token of each row. */
    long[] last();

    /** Whether nothing that follows can change the result. */
    boolean complete();

    /** All hypotheses; those that have not ended are cut off. */
    List<Hypothesis> hypotheses();

    /** The hypothesis of the highest log probability per token. */
    default Hypothesis best() {
        return hypotheses().stream()
                .max(Comparator.comparingDouble(
                        h -> h.logProb() / Math.max(1, h.tokens().size())))
                .orElseThrow();
    }
}
