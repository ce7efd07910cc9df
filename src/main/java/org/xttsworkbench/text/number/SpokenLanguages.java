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
            case "fr" -> new FrenchNumbers(grammar);
            case "de" -> new GermanNumbers(grammar);
            case "nl" -> new DutchNumbers(grammar);
            case "es" -> new SpanishNumbers(grammar);
            case "pt" -> new PortugueseNumbers(grammar);
            case "it" -> new ItalianNumbers(grammar);
            case "hu" -> new HungarianNumbers(grammar);
            case "pl" -> new PolishNumbers(grammar);
            case "cs" -> new CzechNumbers(grammar);
            case "ru" -> new RussianNumbers(grammar);
            case "tr" -> new TurkishNumbers(grammar);
            case "ar" -> new ArabicNumbers(grammar);
            case "hi" -> new HindiNumbers(grammar);
            case "ko" -> new KoreanNumbers(grammar);
            default -> throw new IllegalArgumentException("There are no number words for " + tag);
        };
    }
}
