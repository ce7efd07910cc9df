package org.xttsworkbench.text;

/** How the pre-tokenizer sorts characters: the classes {@code \w} and {@code \s} of Rust's regular expressions. */
final class WordKind {
    static final int BLANK = 0;
    static final int WORD = 1;
    static final int OTHER = 2;

    private WordKind() {}

    static int of(int c) {
        if (c < 128) {
            return PythonCharacters.isWord(c) ? WORD : c == ' ' || (c >= 9 && c <= 13) ? BLANK : OTHER;
        }
        if (PythonCharacters.isSpace(c)) {
            return BLANK;
        }
        return isWord(c) ? WORD : OTHER;
    }

    /** Alphabetic, marks, decimal digits, connectors, joiners. */
    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return Character.isAlphabetic(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.CONNECTOR_PUNCTUATION
                || c == 0x200C
                || c == 0x200D;
    }
}
