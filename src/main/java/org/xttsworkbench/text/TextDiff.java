package org.xttsworkbench.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The differences of two texts word by word, in Chinese, Japanese and Korean character by character. Words that only
 * differ in case, punctuation or in the way a number is written are {@link Kind#SAME}, see {@link WordErrorRate}. The
 * parts' texts, joined, are the texts that were given, but for the blanks between words.
 */
public final class TextDiff {

    /** What became of a part of the reference. */
    public enum Kind {
        SAME,
        REPLACED,
        REMOVED,
        ADDED
    }

    /**
     * A part of both texts.
     *
     * @param reference its words as they were written; empty when added
     * @param hypothesis its words as they were written; empty when removed
     */
    public record Part(Kind kind, String reference, String hypothesis) {}

    private final List<SpokenWord> reference;
    private final List<SpokenWord> hypothesis;
    private final String blank;
    private final List<Part> parts = new ArrayList<>();

    private TextDiff(String reference, String hypothesis, Language language) {
        this.reference = SpokenWords.of(reference, language);
        this.hypothesis = SpokenWords.of(hypothesis, language);
        this.blank = SpokenWords.isByCharacter(language) ? "" : " ";
    }

    /** The parts in order; both texts may be empty. */
    public static List<Part> of(String reference, String hypothesis, Language language) {
        return new TextDiff(reference, hypothesis, language).parts();
    }

    /** A part ends where a word ends in both texts: "21" is one word here and may be two there. */
    private List<Part> parts() {
        Map<String, Integer> numbers = new HashMap<>();
        List<Alignment.Step> steps = Alignment.of(
                        WordErrorRate.numbered(SpokenWords.keys(reference), numbers),
                        WordErrorRate.numbered(SpokenWords.keys(hypothesis), numbers))
                .steps();
        Side wanted = new Side(reference);
        Side heard = new Side(hypothesis);
        boolean same = true;
        for (Alignment.Step step : steps) {
            same &= step == Alignment.Step.SAME;
            if (step != Alignment.Step.ADDED) {
                wanted.next();
            }
            if (step != Alignment.Step.REMOVED) {
                heard.next();
            }
            if (wanted.atWordEnd() && heard.atWordEnd()) {
                add(wanted.take(blank), heard.take(blank), same);
                same = true;
            }
        }
        return List.copyOf(parts);
    }

    private void add(String wanted, String heard, boolean same) {
        Kind kind = same ? Kind.SAME : wanted.isEmpty() ? Kind.ADDED : heard.isEmpty() ? Kind.REMOVED : Kind.REPLACED;
        parts.add(new Part(kind, wanted, heard));
    }

    /** A place in one of the texts. */
    private static final class Side {
        private final List<SpokenWord> words;
        private int taken;
        private int word;
        private int key;

        Side(List<SpokenWord> words) {
            this.words = words;
        }

        void next() {
            if (++key == words.get(word).keys().size()) {
                word++;
                key = 0;
            }
        }

        boolean atWordEnd() {
            return key == 0;
        }

        String take(String blank) {
            StringBuilder text = new StringBuilder();
            for (; taken < word; taken++) {
                text.append(text.isEmpty() ? "" : blank).append(words.get(taken).written());
            }
            return text.toString();
        }
    }
}
