package org.xttsworkbench.asr.whisper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.Word;

/**
 * Leaves out words that nobody said: improbable, very short or very long ones in silence. The original's
 * {@code hallucination_silence_threshold}.
 */
final class Hallucinations {
    private static final String PUNCTUATION = "\"'“¿([{-\"'.。,，!！?？:：”)]}、";
    private static final int WINDOW_FRAMES = 3000;
    private static final double FRAMES_PER_SECOND = 100;
    private static final double IMPROBABLE = 0.15;
    private static final double SHORT = 0.133;
    private static final double SHORTNESS_WEIGHT = 15;
    private static final double LONG = 2;
    private static final int WORDS_LOOKED_AT = 8;
    private static final double SCORE = 3;
    private static final double EDGE = 2;

    private final double threshold;
    private final int seek;
    private final int size;
    private final int contentFrames;
    private final boolean endsInTimestamp;

    /**
     * @param threshold seconds of silence
     * @param seek the window's first frame in the recording
     * @param size frames of the recording in it
     * @param contentFrames frames of the recording
     * @param endsInTimestamp whether the window is wholly used
     */
    Hallucinations(double threshold, int seek, int size, int contentFrames, boolean endsInTimestamp) {
        this.threshold = threshold;
        this.seek = seek;
        this.size = size;
        this.contentFrames = contentFrames;
        this.endsInTimestamp = endsInTimestamp;
    }

    /**
     * What is left.
     *
     * @param segments in order
     * @param next frame to go on at
     * @param again whether the whole window is given up, to be decoded again without its leading silence
     */
    record Kept(List<SegmentDraft> segments, int next, boolean again) {}

    /** @param lastSpeech where speech ended before the window, in seconds */
    Kept remove(List<SegmentDraft> segments, int next, double lastSpeech) {
        double offset = seek / FRAMES_PER_SECOND;
        double windowEnd = (seek + WINDOW_FRAMES) / FRAMES_PER_SECOND;
        Double lastEnd = lastEnd(segments);
        if (!endsInTimestamp && lastEnd != null && lastEnd > offset) {
            next = windowEnd - lastEnd > threshold ? frame(lastEnd) : seek + size;
        }
        SegmentDraft first = withWords(segments, 0);
        if (first != null && unlikely(first) && first.start - offset > threshold) {
            return new Kept(List.of(), seek + frame(first.start - offset), true);
        }
        double before = lastSpeech;
        for (int i = 0; i < segments.size(); i++) {
            SegmentDraft segment = segments.get(i);
            if (segment.words.isEmpty()) {
                continue;
            }
            SegmentDraft following = withWords(segments, i + 1);
            double nextStart = following == null
                    ? offset + size / FRAMES_PER_SECOND
                    : following.words.get(0).startSeconds();
            boolean silenceBefore =
                    segment.start - before > threshold || segment.start < threshold || segment.start - offset < EDGE;
            boolean silenceAfter =
                    nextStart - segment.end > threshold || unlikely(following) || windowEnd - segment.end < EDGE;
            if (unlikely(segment) && silenceBefore && silenceAfter) {
                next = frame(Math.max(offset + 1, segment.start));
                if (contentFrames / FRAMES_PER_SECOND - segment.end < threshold) {
                    next = contentFrames;
                }
                return new Kept(segments.subList(0, i), next, false);
            }
            before = segment.end;
        }
        return new Kept(segments, next, false);
    }

    private static int frame(double seconds) {
        return (int) Math.rint(seconds * FRAMES_PER_SECOND);
    }

    private static @Nullable Double lastEnd(List<SegmentDraft> segments) {
        Double end = null;
        for (SegmentDraft segment : segments) {
            if (!segment.words.isEmpty()) {
                end = segment.words.get(segment.words.size() - 1).endSeconds();
            }
        }
        return end;
    }

    private static @Nullable SegmentDraft withWords(List<SegmentDraft> segments, int from) {
        return segments.stream()
                .skip(from)
                .filter(segment -> !segment.words.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static boolean unlikely(@Nullable SegmentDraft segment) {
        if (segment == null || segment.words.isEmpty()) {
            return false;
        }
        List<Word> words = segment.words.stream()
                .filter(word -> !PUNCTUATION.contains(word.text()))
                .limit(WORDS_LOOKED_AT)
                .toList();
        double score = words.stream().mapToDouble(Hallucinations::score).sum();
        return score >= SCORE || score + 0.01 >= words.size();
    }

    private static double score(Word word) {
        double duration = word.endSeconds() - word.startSeconds();
        double score = word.probability() < IMPROBABLE ? 1 : 0;
        score += Math.max(0, SHORT - duration) * SHORTNESS_WEIGHT;
        return score + Math.max(0, duration - LONG);
    }
}
