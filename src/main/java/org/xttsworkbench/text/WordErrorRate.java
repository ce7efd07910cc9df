package org.xttsworkbench.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of words that a recogniser (or a reader) got wrong. Both texts are brought to one spelling first, see
 * {@link SpokenWords}: case, punctuation and the way a number is written are no errors. Chinese, Japanese and Korean are
 * counted by character, since blanks there do not tell words apart.
 */
public final class WordErrorRate {

    private WordErrorRate() {}

    /**
     * Compares two texts.
     *
     * @param reference what was to be said
     * @param hypothesis what was understood
     */
    public static ErrorRate of(String reference, String hypothesis, Language language) {
        List<String> wanted = SpokenWords.keys(SpokenWords.of(reference, language));
        List<String> heard = SpokenWords.keys(SpokenWords.of(hypothesis, language));
        Map<String, Integer> numbers = new HashMap<>();
        return Alignment.of(numbered(wanted, numbers), numbered(heard, numbers)).errorRate();
    }

    /** Words as numbers, equal ones as the same number. */
    static int[] numbered(List<String> words, Map<String, Integer> numbers) {
        return words.stream()
                .mapToInt(word -> numbers.computeIfAbsent(word, w -> numbers.size()))
                .toArray();
    }
}
