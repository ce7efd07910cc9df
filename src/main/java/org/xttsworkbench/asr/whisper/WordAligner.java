package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds when each word is said: the decoder reads the text once more, and the attention of some heads shows where it
 * listens. The original's {@code find_alignment}.
 */
final class WordAligner {
    private static final double STEPS_PER_SECOND = 50;

    private final WhisperNetwork network;
    private final WhisperText text;

    WordAligner(WhisperNetwork network, WhisperText text) {
        this.network = network;
        this.text = text;
    }

    /** A word while its times are corrected; times in seconds of the window. */
    static final class TimedWord {
        String text;
        int tokens;
        double start;
        double end;
        final double probability;

        TimedWord(String text, int tokens, double start, double end, double probability) {
            this.text = text;
            this.tokens = tokens;
            this.start = start;
            this.end = end;
            this.probability = probability;
        }
    }

    /**
     * The words of a text.
     *
     * @param spoken text tokens
     * @param start the start sequence of the window
     * @param language decides how words are cut
     * @param frames of the window that hold sound
     */
    List<TimedWord> align(
            EncodedWindow window, List<Integer> spoken, List<Integer> start, String language, int frames) {
        List<TimedWord> words = new ArrayList<>();
        if (spoken.isEmpty()) {
            return words;
        }
        List<Integer> ended = new ArrayList<>(spoken);
        ended.add(text.tokens().end());
        List<WordSplitter.TokenWord> parts = new WordSplitter(text, language).split(ended);
        if (parts.size() <= 1) {
            return words;
        }
        Attention attention = attention(window, spoken, start, frames);
        DynamicTimeWarping.Path path = DynamicTimeWarping.of(attention.costs());
        double[] times = times(path, ended.size());
        int at = 0;
        for (WordSplitter.TokenWord part : parts.subList(0, parts.size() - 1)) {
            int next = at + part.tokens().size();
            double sum = 0;
            for (int i = at; i < next; i++) {
                sum += attention.probabilities()[i];
            }
            words.add(new TimedWord(
                    part.text(),
                    part.tokens().size(),
                    times[at],
                    times[next],
                    sum / part.tokens().size()));
            at = next;
        }
        return words;
    }

    /** When each token begins: where the way first enters its row. */
    private static double[] times(DynamicTimeWarping.Path path, int tokens) {
        double[] times = new double[tokens];
        int token = 0;
        for (int i = 0; i < path.rows().length; i++) {
            if (i == 0 || path.rows()[i] != path.rows()[i - 1]) {
                times[token++] = path.columns()[i] / STEPS_PER_SECOND;
            }
        }
        return times;
    }

    /**
     * What the heads listen to.
     *
     * @param costs negative attention of each text token and the end to each step of 0.02 seconds
     * @param probabilities of the text tokens
     */
    record Attention(double[][] costs, float[] probabilities) {}

    Attention attention(EncodedWindow window, List<Integer> spoken, List<Integer> start, int frames) {
        List<Integer> all = new ArrayList<>(start);
        all.add(text.tokens().noTimestamps());
        all.addAll(spoken);
        all.add(text.tokens().end());
        long[] tokens = all.stream().mapToLong(Integer::longValue).toArray();
        try (NDManager scope = network.scope()) {
            NDList found = network.align(
                    scope,
                    tokens,
                    window.cross(),
                    frames / 2,
                    start.size(),
                    text.tokens().end());
            float[] attended = frames < 2 ? new float[0] : found.get(1).toFloatArray();
            double[][] costs = costs(attended, tokens.length, start.size(), frames / 2);
            return new Attention(costs, found.get(2).toFloatArray());
        }
    }

    /** Smoothed over time and averaged over heads, for the tokens behind the start sequence but the last. */
    private double[][] costs(float[] attention, int tokens, int first, int steps) {
        int heads = network.config().alignmentHeads().size() / 2;
        double[][] costs = new double[tokens - 1 - first][steps];
        for (int row = 0; row < costs.length; row++) {
            float[] sum = new float[steps];
            for (int head = 0; head < heads; head++) {
                MedianFilter.add(
                        attention,
                        (head * tokens + first + row) * steps,
                        sum,
                        network.config().medianWidth());
            }
            for (int i = 0; i < steps; i++) {
                costs[row][i] = -(sum[i] / heads);
            }
        }
        return costs;
    }
}
