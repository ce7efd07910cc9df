package org.xttsworkbench.text.chinese;

import java.util.ArrayList;
import java.util.List;

/** The words of a Chinese text: the longest phrases of the pinyin dictionary, runs of other letters, single characters. */
public final class ChineseWords {

    private ChineseWords() {}

    /** All parts of the text in order; joined, they are the text. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int end = wordEnd(text, i);
            words.add(text.substring(i, end));
            i = end;
        }
        return words;
    }

    private static int wordEnd(String text, int start) {
        int first = text.codePointAt(start);
        int end = start + Character.charCount(first);
        if (!HanRanges.contains(first)) {
            boolean word = Character.isLetterOrDigit(first);
            while (word && end < text.length() && isLatin(text.codePointAt(end))) {
                end += Character.charCount(text.codePointAt(end));
            }
            return end;
        }
        int wordEnd = end;
        while (end <= text.length() && PinyinDictionary.shared().isBeginning(text.substring(start, end))) {
            wordEnd = PinyinDictionary.shared().isPhrase(text.substring(start, end)) ? end : wordEnd;
            end = end < text.length() ? text.offsetByCodePoints(end, 1) : end + 1;
        }
        return wordEnd;
    }

    private static boolean isLatin(int c) {
        return Character.isLetterOrDigit(c) && !HanRanges.contains(c);
    }
}
