package org.xttsworkbench.text;

/**
 * The share of characters that a recogniser (or a reader) got wrong, after both texts were brought to one spelling as
 * for {@link WordErrorRate}. Blanks between words count as characters.
 */
public final class CharacterErrorRate {

    private CharacterErrorRate() {}

    /**
     * Compares two texts.
     *
     * @param reference what was to be said
     * @param hypothesis what was understood
     */
    public static ErrorRate of(String reference, String hypothesis, Language language) {
        return Alignment.of(characters(reference, language), characters(hypothesis, language))
                .errorRate();
    }

    private static int[] characters(String text, Language language) {
        String between = SpokenWords.isByCharacter(language) ? "" : " ";
        return String.join(between, SpokenWords.keys(SpokenWords.of(text, language)))
                .codePoints()
                .toArray();
    }
}
