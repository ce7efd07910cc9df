package org.xttsworkbench.text.sentence;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.PythonCharacters;
import org.xttsworkbench.text.chinese.ChineseWords;
import org.xttsworkbench.text.japanese.JapaneseWords;

/** Cuts a sentence that is too long between its words, behind a mark where that leaves a piece at least half full. */
final class WordWrap {
    private final Language language;
    private final int limit;

    WordWrap(Language language, int limit) {
        this.language = language;
        this.limit = limit;
    }

    static boolean needsNoBlanks(Language language) {
        return language == Language.CHINESE || language == Language.JAPANESE;
    }

    List<String> wrap(String sentence) {
        List<String> pieces = new ArrayList<>();
        List<String> words = words(sentence);
        int first = 0;
        while (first < words.size()) {
            int end = first;
            int length = 0;
            int behindMark = first;
            while (end < words.size()
                    && (end == first
                            || length + SentenceSplitter.length(words.get(end).stripTrailing()) <= limit)) {
                length += SentenceSplitter.length(words.get(end++));
                behindMark = endsInMark(words.get(end - 1)) && 2 * length >= limit ? end : behindMark;
            }
            end = end < words.size() && behindMark > first ? behindMark : end;
            pieces.add(String.join("", words.subList(first, end)).strip());
            first = end;
        }
        return pieces;
    }

    private static boolean endsInMark(String word) {
        String letters = word.stripTrailing();
        return !letters.isEmpty() && SentenceToken.isPunctuation(letters.codePointBefore(letters.length()));
    }

    /** The words with the blanks and marks behind them. */
    private List<String> words(String sentence) {
        List<String> cut = switch (language) {
            case CHINESE -> ChineseWords.of(sentence);
            case JAPANESE -> JapaneseWords.of(sentence);
            default -> List.of(sentence.split("(?<=\\s)(?=\\S)"));
        };
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (String part : cut) {
            int first = part.codePointAt(0);
            boolean attached = PythonCharacters.isSpace(first)
                    || (SentenceToken.isPunctuation(first) && part.length() == Character.charCount(first));
            if (!word.isEmpty() && !(attached && needsNoBlanks(language))) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(part);
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }
}
