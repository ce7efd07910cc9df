package org.xttsworkbench.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into its words: at blanks, and where characters are words, around each of those. */
final class WrittenWords {

    private WrittenWords() {}

    /** @param byCharacter whether a Chinese, Japanese or Korean character is a word (a run of numerals too) */
    static List<String> of(String text, boolean byCharacter) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            int numeralsEnd = byCharacter ? HanNumerals.end(text, i) : i;
            if (PythonCharacters.isSpace(c) || c == 0x200B) {
                add(text, start, i, words);
                start = next;
            } else if (numeralsEnd > i || (byCharacter && isCjk(c))) {
                next = Math.max(next, numeralsEnd);
                add(text, start, i, words);
                add(text, i, next, words);
                start = next;
            }
            i = next;
        }
        add(text, start, text.length(), words);
        return words;
    }

    private static void add(String text, int from, int to, List<String> words) {
        if (to > from) {
            words.add(text.substring(from, to));
        }
    }

    static boolean isCjk(int c) {
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
            default -> c == 'ー';
        };
    }
}
