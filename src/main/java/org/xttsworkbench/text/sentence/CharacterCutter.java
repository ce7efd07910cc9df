package org.xttsworkbench.text.sentence;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes every mark as a token of its own, and what stands between two marks as one word. It finds the same sentences as
 * spaCy's cutting of Chinese into characters. In Japanese, numbers with a fraction and some words with dots stay whole,
 * as in SudachiPy's dictionary, so that it finds nearly the same sentences as spaCy's cutting with that.
 */
final class CharacterCutter extends TokenCutter {
    private static final Pattern WHOLE_IN_JAPANESE =
            Pattern.compile("(?<![0-9０-９.．,，])[0-9０-９][0-9０-９,，]*+[.．][0-9０-９]++(?![.．])"
                    + "|\\.co\\.jp|\\bco\\.uk|www\\.|U\\.S\\.A\\.|\\b[ap]\\.m\\.|\\b(?:No|Dr)\\.");

    private final boolean japanese;

    CharacterCutter(boolean japanese) {
        this.japanese = japanese;
    }

    @Override
    void cutChunk(String text, int start, int end, List<SentenceToken> tokens) {
        Matcher whole = WHOLE_IN_JAPANESE.matcher(text).region(start, end);
        boolean hasWhole = japanese && whole.find();
        int word = start;
        for (int i = start; i < end; ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            while (hasWhole && whole.end() <= i) {
                hasWhole = whole.find();
            }
            if (hasWhole && whole.start() == i) {
                next = whole.end();
            } else if (SentenceToken.isPunctuation(c) || SentenceMarks.isEnd(c)) {
                if (word < i) {
                    tokens.add(new SentenceToken(word, i, SentenceToken.Kind.WORD));
                }
                tokens.add(SentenceToken.of(text, i, next));
                word = next;
            }
            i = next;
        }
        if (word < end) {
            tokens.add(new SentenceToken(word, end, SentenceToken.Kind.WORD));
        }
    }
}
