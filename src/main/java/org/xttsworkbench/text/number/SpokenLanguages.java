package org.xttsworkbench.text.number;

import org.xttsworkbench.text.grammar.Grammar;

/** Finds the number words of a language. */
public final class SpokenLanguages {

    private SpokenLanguages() {}

    /**
     * The number words of a language that has some here.
     *
     * @param tag the language's code, for example {@code en}
     * @throws IllegalArgumentException when there are none
     */
    public static NumberWords numberWords(String tag, Grammar grammar) {
        return switch (tag) {
            case "en" -> new EnglishNumbers(grammar);
            default -> new UnknownNumbers(tag);
        };
    }
}
