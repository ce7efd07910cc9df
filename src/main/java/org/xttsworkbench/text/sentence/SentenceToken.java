package org.xttsworkbench.text.sentence;

/**
 * A word or mark of a text, as far as it tells where sentences end.
 *
 * @param start its first index in the text
 * @param end the index behind it
 */
record SentenceToken(int start, int end, Kind kind) {

    /** What a token does to sentences. */
    enum Kind {
        /** A mark that ends a sentence. */
        END,
        /** Other punctuation, which still belongs to the sentence that ended before it. */
        PUNCTUATION,
        /** Anything else: begins a sentence when one has ended. */
        WORD
    }

    static SentenceToken of(String text, int start, int end) {
        return new SentenceToken(start, end, kind(text, start, end));
    }

    private static Kind kind(String text, int start, int end) {
        int first = text.codePointAt(start);
        if (Character.charCount(first) == end - start && SentenceMarks.isEnd(first)) {
            return Kind.END;
        }
        for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
            if (!isPunctuation(text.codePointAt(i))) {
                return Kind.WORD;
            }
        }
        return Kind.PUNCTUATION;
    }

    static boolean isPunctuation(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }
}
