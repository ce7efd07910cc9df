package org.xttsworkbench.text;

import java.util.List;

/** The endings that make a number an ordinal, such as "st" or "."; the first that fits wins, as in the original. */
final class OrdinalSuffixes {
    /** In the lists: a dot that a blank or the text's end follows. */
    private static final String DOT_AT_WORD_END = ". at end";
    /** In the lists: a dot that a blank and more text follow. */
    private static final String DOT_WITHIN_SENTENCE = ". inside";

    private final List<String> suffixes;
    private final boolean wholeWordsOnly;

    OrdinalSuffixes(List<String> suffixes, CleaningMode mode) {
        this.suffixes = suffixes;
        this.wholeWordsOnly = mode == CleaningMode.CORRECTED;
    }

    /** The index behind the ending that stands at {@code at}, or -1 when none does. */
    int end(String text, int at) {
        for (String suffix : suffixes) {
            int end = end(text, at, suffix);
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    private int end(String text, int at, String suffix) {
        if (suffix.equals(DOT_AT_WORD_END) || suffix.equals(DOT_WITHIN_SENTENCE)) {
            int end = at + 1;
            boolean isDot = at < text.length() && text.charAt(at) == '.';
            boolean fits = end == text.length()
                    ? suffix.equals(DOT_AT_WORD_END)
                    : isDot && PythonCharacters.isSpace(text.charAt(end));
            return isDot && fits ? end : -1;
        }
        if (!text.startsWith(suffix, at)) {
            return -1;
        }
        int end = at + suffix.length();
        boolean cutsWord = wholeWordsOnly && end < text.length() && PythonCharacters.isWord(text.codePointAt(end));
        return cutsWord ? -1 : end;
    }
}
