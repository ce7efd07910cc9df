package org.xttsworkbench.text.sentence;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.PythonCharacters;

/**
 * Cuts a text into pieces that synthesis can speak at once. Lengths are counted in Unicode characters; the limit that
 * XTTS knows for a language is {@link Language#splitLimit()}.
 */
public final class SentenceSplitter {

    private SentenceSplitter() {}

    /**
     * As the original does it ({@code split_sentence}): texts below the limit stay whole; else sentences are joined as
     * long as they fit, and a sentence that is too long is cut at blanks, or within a word that is too long. As there,
     * the blank between two joined sentences is not counted, so a piece can be one character over the limit.
     *
     * @param limit characters of a piece, at least 1
     */
    public static List<String> asReference(String text, Language language, int limit) {
        if (length(text) < limit) {
            return List.of(withoutLeadingBlanks(text));
        }
        List<String> pieces = new ArrayList<>();
        pieces.add("");
        for (String sentence : Sentences.of(text, language)) {
            String last = pieces.get(pieces.size() - 1);
            if (length(last) + length(sentence) <= limit) {
                pieces.set(pieces.size() - 1, withoutLeadingBlanks(last + " " + sentence));
            } else if (length(sentence) > limit) {
                pieces.addAll(TextWrap.wrap(sentence, limit));
            } else {
                pieces.add(sentence);
            }
        }
        if (pieces.size() > 1 && pieces.get(0).isEmpty()) {
            pieces.remove(0);
        }
        return List.copyOf(pieces);
    }

    /**
     * Never within a word: sentences are joined as long as they fit, and a sentence that is too long is cut behind a
     * comma or another mark if one stands in the second half of a piece, else between words. Chinese words are those of
     * the pinyin dictionary, Japanese ones those of UniDic. Only a word longer than the limit makes a longer piece.
     * Joined with blanks, the pieces hold all that the text holds but blanks.
     *
     * @param limit characters of a piece, at least 1
     */
    public static List<String> atWords(String text, Language language, int limit) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String sentence : Sentences.of(text, language)) {
            List<String> parts =
                    length(sentence) > limit ? new WordWrap(language, limit).wrap(sentence) : List.of(sentence);
            for (String part : parts) {
                String blank = piece.isEmpty() || WordWrap.needsNoBlanks(language) ? "" : " ";
                String stripped = part.strip();
                if (!piece.isEmpty() && length(piece) + blank.length() + length(stripped) > limit) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                    blank = "";
                }
                piece.append(blank).append(stripped);
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
        }
        return List.copyOf(pieces);
    }

    static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    private static String withoutLeadingBlanks(String text) {
        int start = 0;
        while (start < text.length() && PythonCharacters.isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }
}
