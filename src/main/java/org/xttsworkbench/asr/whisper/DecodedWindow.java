package org.xttsworkbench.asr.whisper;

import java.util.List;

/**
 * What the decoder wrote for one window.
 *
 * @param tokens timestamps included, without the end
 * @param text of them, stripped
 * @param avgLogProb mean log probability, the end counted as a token
 * @param noSpeechProb probability that nobody speaks
 * @param compressionRatio of {@code text}
 * @param temperature at which it was decoded
 */
record DecodedWindow(
        List<Integer> tokens,
        String text,
        double avgLogProb,
        double noSpeechProb,
        double compressionRatio,
        double temperature) {
    private static final double MOST_COMPRESSION = 2.4;
    private static final double LEAST_LOG_PROB = -1;
    private static final double SILENCE = 0.6;

    DecodedWindow {
        tokens = List.copyOf(tokens);
    }

    /** Whether it is to be tried again at a higher temperature: it repeats itself or is unsure, but not over silence. */
    boolean failed() {
        boolean unsure = isUnsure();
        return (compressionRatio > MOST_COMPRESSION || unsure) && !(noSpeechProb > SILENCE && unsure);
    }

    /** Whether the words are hardly likely. */
    boolean isUnsure() {
        return avgLogProb < LEAST_LOG_PROB;
    }

    /** Whether the window holds nothing but silence, whatever was written. */
    boolean silent() {
        return noSpeechProb > SILENCE && !(avgLogProb > LEAST_LOG_PROB);
    }
}
