package org.xttsworkbench.text;

/**
 * Turns written text into the spoken form that is given to the tokenizer: numbers, currency, abbreviations and symbols
 * become words, letters become small, blanks single. One instance serves any number of texts, on any thread.
 */
@FunctionalInterface
public interface TextNormalizer {

    /** The cleaned text; any string is accepted. */
    String clean(String text);
}
