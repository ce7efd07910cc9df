package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;

/** What the next window is told of the text before it. */
final class PreviousText {
    /** Text of a higher temperature is not given on. */
    private static final double HIGHEST_TEMPERATURE = 0.5;

    private final boolean conditioned;
    private final List<Integer> written;
    private int from;

    PreviousText(WhisperSettings settings, WhisperText text) {
        this.conditioned = settings.conditioned();
        this.written = new ArrayList<>(settings.promptTokens(text));
    }

    List<Integer> prompt() {
        return List.copyOf(written.subList(from, written.size()));
    }

    /** Whether windows that follow can be decoded without waiting for the ones before. */
    boolean isSettled() {
        return !conditioned && from == written.size();
    }

    void add(WindowWorker.Worked worked, DecodedWindow decoded) {
        worked.segments().forEach(segment -> written.addAll(segment.tokens()));
        if (!worked.dropped() && (!conditioned || decoded.temperature() > HIGHEST_TEMPERATURE)) {
            from = written.size();
        }
    }
}
