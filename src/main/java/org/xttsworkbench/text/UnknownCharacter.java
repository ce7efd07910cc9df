package org.xttsworkbench.text;

import java.util.List;

/**
 * A character that a vocabulary cannot spell: training would teach the unknown token for it, and the original drops such
 * samples.
 *
 * @param character as it stands in the cleaned text
 * @param name its Unicode name, for people
 * @param count how often it stands in the cleaned text
 * @param suggestion what to write instead, which the vocabulary can spell; empty = leave it out
 * @param places where it stands in the text as it was given (indexes of {@code String}); none when only cleaning brings
 *     it in
 */
public record UnknownCharacter(String character, String name, int count, String suggestion, List<Integer> places) {}
