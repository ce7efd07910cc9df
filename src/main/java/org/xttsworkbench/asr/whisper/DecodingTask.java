package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;

/**
 * What windows are decoded with.
 *
 * @param start the start sequence
 * @param prompt tokens written before; only the last ones are seen
 * @param timestamps whether timestamps are written; without, {@code start} ends in the token that says so
 * @param temperature 0 = the most probable token each time
 * @param candidates hypotheses: beams at temperature 0, drawn ones else
 */
record DecodingTask(List<Integer> start, List<Integer> prompt, boolean timestamps, double temperature, int candidates) {

    DecodingTask {
        start = List.copyOf(start);
        prompt = List.copyOf(prompt);
    }

    DecodingTask at(double other, int hypotheses) {
        return new DecodingTask(start, prompt, timestamps, other, hypotheses);
    }

    /** The tokens that stand before the written ones. */
    List<Integer> given(WhisperConfig config, WhisperTokens tokens) {
        List<Integer> all = new ArrayList<>();
        if (!prompt.isEmpty()) {
            all.add(tokens.startOfPrevious());
            all.addAll(prompt.subList(Math.max(0, prompt.size() - (config.mostTokens() - 1)), prompt.size()));
        }
        all.addAll(start);
        return all;
    }
}
