package org.xttsworkbench.text;

import java.util.List;

/**
 * A word of a text and how it sounds.
 *
 * @param written as it stands in the text, with punctuation
 * @param keys the same in the spelling that texts are compared by; at least one, several for "21" or "twenty-one"
 */
record SpokenWord(String written, List<String> keys) {}
