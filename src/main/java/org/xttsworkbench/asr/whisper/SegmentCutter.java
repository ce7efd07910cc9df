package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;

/** Cuts what was written for a window at its timestamps, as the original's {@code transcribe} does. */
final class SegmentCutter {
    /** Mel frames of a timestamp's step. */
    private static final int FRAMES_PER_STEP = 2;

    private static final double SECONDS_PER_STEP = 0.02;
    private static final double FRAMES_PER_SECOND = 100;

    private final WhisperText text;

    SegmentCutter(WhisperText text) {
        this.text = text;
    }

    /**
     * The segments of a window.
     *
     * @param segments in order
     * @param next the frame to go on at
     * @param endsInTimestamp whether nothing is said after the last timestamp
     */
    record Cut(List<SegmentDraft> segments, int next, boolean endsInTimestamp) {}

    /**
     * Cuts.
     *
     * @param tokens what was written
     * @param seek the window's first frame in the recording
     * @param size frames of the recording in it
     */
    Cut cut(List<Integer> tokens, int seek, int size) {
        WhisperTokens special = text.tokens();
        double offset = seek / FRAMES_PER_SECOND;
        int count = tokens.size();
        boolean single =
                count >= 2 && special.isTimestamp(tokens.get(count - 1)) && !special.isTimestamp(tokens.get(count - 2));
        List<Integer> ends = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            if (special.isTimestamp(tokens.get(i - 1)) && special.isTimestamp(tokens.get(i))) {
                ends.add(i);
            }
        }
        List<SegmentDraft> segments = new ArrayList<>();
        if (ends.isEmpty()) {
            segments.add(draft(offset, offset + lastTime(tokens, size), tokens));
            return new Cut(segments, seek + size, single);
        }
        if (single) {
            ends.add(count);
        }
        int from = 0;
        for (int to : ends) {
            List<Integer> part = tokens.subList(from, to);
            double start = offset + steps(part.get(0)) * SECONDS_PER_STEP;
            double end = offset + steps(part.get(part.size() - 1)) * SECONDS_PER_STEP;
            segments.add(draft(start, end, part));
            from = to;
        }
        int next = single ? seek + size : seek + steps(tokens.get(from - 1)) * FRAMES_PER_STEP;
        return new Cut(segments, next, single);
    }

    /** Where speech ends in a window that is one segment. */
    private double lastTime(List<Integer> tokens, int size) {
        for (int i = tokens.size() - 1; i >= 0; i--) {
            if (text.tokens().isTimestamp(tokens.get(i))) {
                int steps = steps(tokens.get(i));
                return steps == 0 ? size / FRAMES_PER_SECOND : steps * SECONDS_PER_STEP;
            }
        }
        return size / FRAMES_PER_SECOND;
    }

    private int steps(int timestamp) {
        return timestamp - text.tokens().firstTimestamp();
    }

    private SegmentDraft draft(double start, double end, List<Integer> tokens) {
        List<Integer> spoken = tokens.stream().filter(text.tokens()::isText).toList();
        return new SegmentDraft(start, end, tokens, text.decode(spoken));
    }
}
