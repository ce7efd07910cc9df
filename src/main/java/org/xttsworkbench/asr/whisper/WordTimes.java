package org.xttsworkbench.asr.whisper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.asr.whisper.WordAligner.TimedWord;

/** Gives words to segments and puts unlikely times right: the original's {@code add_word_timestamps}. */
final class WordTimes {
    private static final String OPENING = "\"'“¿([{-";
    private static final String CLOSING = "\"'.。,，!！?？:：”)]}、";
    private static final String SENTENCE_ENDS = ".。!！?？";
    private static final double LONGEST_MEDIAN = 0.7;
    private static final double OWN_TIME = 0.5;

    private final List<TimedWord> words;
    private final double offset;
    private final double median;
    private final double longest;

    /**
     * @param words of a window, in seconds of it
     * @param offset the window's place in the recording, in seconds
     */
    WordTimes(List<TimedWord> words, double offset) {
        this.words = words;
        this.offset = offset;
        double[] durations = words.stream()
                .mapToDouble(w -> w.end - w.start)
                .filter(d -> d != 0)
                .sorted()
                .toArray();
        int half = durations.length / 2;
        double middle = durations.length == 0
                ? 0
                : durations.length % 2 == 1 ? durations[half] : (durations[half - 1] + durations[half]) / 2;
        this.median = Math.min(LONGEST_MEDIAN, middle);
        this.longest = 2 * median;
        if (durations.length > 0) {
            cutAtSentenceEnds();
        }
        mergePunctuation(words);
    }

    private void cutAtSentenceEnds() {
        for (int i = 1; i < words.size(); i++) {
            TimedWord word = words.get(i);
            if (word.end - word.start > longest) {
                if (SENTENCE_ENDS.contains(word.text)) {
                    word.end = word.start + longest;
                } else if (SENTENCE_ENDS.contains(words.get(i - 1).text)) {
                    word.start = word.end - longest;
                }
            }
        }
    }

    /** Joins punctuation with the word it belongs to; what was joined has an empty text and no tokens afterwards. */
    static void mergePunctuation(List<TimedWord> words) {
        int following = words.size() - 1;
        for (int i = words.size() - 2; i >= 0; i--) {
            TimedWord word = words.get(i);
            if (word.text.startsWith(" ") && OPENING.contains(WhisperText.strip(word.text))) {
                TimedWord next = words.get(following);
                next.text = word.text + next.text;
                next.tokens += word.tokens;
                word.text = "";
                word.tokens = 0;
            } else {
                following = i;
            }
        }
        int previous = 0;
        for (int i = 1; i < words.size(); i++) {
            TimedWord before = words.get(previous);
            TimedWord word = words.get(i);
            if (!before.text.endsWith(" ") && CLOSING.contains(word.text)) {
                before.text += word.text;
                before.tokens += word.tokens;
                word.text = "";
                word.tokens = 0;
            } else {
                previous = i;
            }
        }
    }

    /**
     * Gives the words to the segments and moves the segments' times to them.
     *
     * @param lastSpeech end of what was said before, in seconds
     * @return the end of what was said last
     */
    double giveTo(List<SegmentDraft> segments, WhisperTokens special, double lastSpeech) {
        int at = 0;
        for (SegmentDraft segment : segments) {
            long wanted = segment.tokens.stream().filter(special::isText).count();
            List<TimedWord> own = new ArrayList<>();
            for (long taken = 0; at < words.size() && taken < wanted; at++) {
                TimedWord word = words.get(at);
                if (!word.text.isEmpty()) {
                    own.add(new TimedWord(
                            word.text,
                            word.tokens,
                            hundredths(offset + word.start),
                            hundredths(offset + word.end),
                            word.probability));
                }
                taken += word.tokens;
            }
            if (!own.isEmpty()) {
                cutAfterPause(own, lastSpeech);
                fit(own, segment);
                lastSpeech = segment.end;
            }
            segment.words = own.stream()
                    .map(w -> new Word(w.text, w.start, w.end, w.probability))
                    .toList();
        }
        return lastSpeech;
    }

    /** The first two words after a pause are not longer than twice the median. */
    private void cutAfterPause(List<TimedWord> own, double lastSpeech) {
        TimedWord first = own.get(0);
        TimedWord second = own.size() > 1 ? own.get(1) : null;
        boolean tooLong =
                first.end - first.start > longest || (second != null && second.end - first.start > longest * 2);
        if (first.end - lastSpeech > median * 4 && tooLong) {
            if (second != null && second.end - second.start > longest) {
                double boundary = Math.max(second.end / 2, second.end - longest);
                first.end = boundary;
                second.start = boundary;
            }
            first.start = Math.max(0, first.end - longest);
        }
    }

    /** The segment takes the times of its words, unless those at its edges are far too long. */
    private void fit(List<TimedWord> own, SegmentDraft segment) {
        TimedWord first = own.get(0);
        if (segment.start < first.end && segment.start - OWN_TIME > first.start) {
            first.start = Math.max(0, Math.min(first.end - median, segment.start));
        } else {
            segment.start = first.start;
        }
        TimedWord last = own.get(own.size() - 1);
        if (segment.end > last.start && segment.end + OWN_TIME < last.end) {
            last.end = Math.max(last.start + median, segment.end);
        } else {
            segment.end = last.end;
        }
    }

    /** Two decimals, rounded as Python rounds: to the nearest, halves of the exact value to even. */
    private static double hundredths(double seconds) {
        return new BigDecimal(seconds).setScale(2, RoundingMode.HALF_EVEN).doubleValue();
    }
}
