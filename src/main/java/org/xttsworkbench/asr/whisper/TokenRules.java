package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;

/**
 * Which token may come next: the original's {@code SuppressBlank}, {@code SuppressTokens} and {@code ApplyTimestampRules},
 * and where it is known that somebody speaks on, no end behind two timestamps. With these a model says that a sentence
 * begins which the window cuts off; ours end in silences.
 */
final class TokenRules implements AutoCloseable {
    private static final int FRAMES_PER_TIMESTAMP = 2;

    private final WhisperNetwork network;
    private final WhisperTokens tokens;
    private final int vocabulary;
    private final int latestStart;
    private final List<Integer> blanks;
    private final NDManager scope;
    private final NDArray mask;

    TokenRules(WhisperNetwork network, WhisperText text) {
        this.network = network;
        this.tokens = text.tokens();
        this.vocabulary = network.config().vocabulary();
        this.latestStart = network.config().latestStart();
        this.blanks = new ArrayList<>(text.encode(" "));
        blanks.add(tokens.end());
        this.scope = network.scope();
        TreeSet<Integer> never = new TreeSet<>(text.nonSpeechTokens());
        never.addAll(network.config().suppressed());
        never.addAll(tokens.never());
        float[] added = new float[vocabulary];
        for (int token : never) {
            if (token >= 0 && token < vocabulary) {
                added[token] = Float.NEGATIVE_INFINITY;
            }
        }
        try (NDArray wrapped = scope.create(added)) {
            this.mask = wrapped.duplicate();
        }
    }

    /**
     * Log probabilities after the rules.
     *
     * @param logits [rows, vocabulary]
     * @param written what each row has written
     * @param spokenUntil for each row, see {@link EncodedWindow#spokenUntil}
     * @return [rows, vocabulary], of {@code owner}
     */
    NDArray logProbabilities(
            NDManager owner,
            NDArray logits,
            List<List<Integer>> written,
            List<Integer> spokenUntil,
            boolean timestamps) {
        long[] blocked = {};
        for (int row = 0; row < written.size(); row++) {
            long at = row;
            long[] ranges = blocked(written.get(row), spokenUntil.get(row), timestamps);
            long[] triples = LongStream.range(0, ranges.length / 2)
                    .flatMap(i -> LongStream.of(at, ranges[(int) (2 * i)], ranges[(int) (2 * i + 1)]))
                    .toArray();
            int old = blocked.length;
            blocked = Arrays.copyOf(blocked, old + triples.length);
            System.arraycopy(triples, 0, blocked, old, triples.length);
        }
        int begin = timestamps ? tokens.firstTimestamp() : 0;
        return network.call(owner, "log_probabilities", logits, mask, blocked, begin)
                .singletonOrThrow();
    }

    /** Half-open ranges of tokens that cannot follow, as from, to, from, to, ... */
    long[] blocked(List<Integer> written, int spokenUntil, boolean timestamps) {
        LongStream.Builder ranges = LongStream.builder();
        if (written.isEmpty()) {
            blanks.forEach(token -> add(ranges, token, token + 1));
        }
        if (timestamps) {
            add(ranges, tokens.noTimestamps(), tokens.noTimestamps() + 1);
            pairs(written, ranges);
            if (isBrokenOff(written, spokenUntil)) {
                add(ranges, tokens.end(), tokens.end() + 1);
            }
            if (written.isEmpty()) {
                add(ranges, 0, tokens.firstTimestamp());
                add(ranges, tokens.firstTimestamp() + latestStart + 1, vocabulary);
            }
        }
        return ranges.build().toArray();
    }

    /** Timestamps come in pairs, except directly before the end, and never decrease; a segment is never empty. */
    private void pairs(List<Integer> written, LongStream.Builder ranges) {
        int size = written.size();
        boolean last = size >= 1 && tokens.isTimestamp(written.get(size - 1));
        boolean lastButOne = size < 2 || tokens.isTimestamp(written.get(size - 2));
        if (last && lastButOne) {
            add(ranges, tokens.firstTimestamp(), vocabulary);
        } else if (last) {
            add(ranges, 0, tokens.end());
        }
        for (int i = size - 1; i >= 0; i--) {
            if (tokens.isTimestamp(written.get(i))) {
                add(ranges, tokens.firstTimestamp(), written.get(i) + (last && !lastButOne ? 0 : 1));
                return;
            }
        }
    }

    private boolean isBrokenOff(List<Integer> written, int spokenUntil) {
        int size = written.size();
        return size >= 2
                && tokens.isTimestamp(written.get(size - 1))
                && tokens.isTimestamp(written.get(size - 2))
                && (written.get(size - 1) - tokens.firstTimestamp()) * FRAMES_PER_TIMESTAMP < spokenUntil;
    }

    private void add(LongStream.Builder ranges, int from, int to) {
        if (from < Math.min(to, vocabulary)) {
            ranges.add(from).add(Math.min(to, vocabulary));
        }
    }

    @Override
    public void close() {
        scope.close();
    }
}
