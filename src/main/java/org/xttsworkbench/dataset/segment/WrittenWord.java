package org.xttsworkbench.dataset.segment;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.asr.Word;

/**
 * What stands between two blanks, or one word where no blanks are written: recognisers give {@code i} and {@code .e.} as
 * two words, between which nobody can cut.
 *
 * @param words as they were recognised, in order
 * @param start first sample by the recogniser's clock, not before the end of the word before
 * @param end one past the last sample
 */
record WrittenWord(List<Word> words, long start, long end) {

    /** All words, in order of time even where the recogniser's times are not. */
    static List<WrittenWord> of(List<Word> words, int sampleRate, long samples) {
        List<WrittenWord> written = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        long start = 0;
        long end = 0;
        for (Word word : words) {
            if (!open.isEmpty() && !isGlued(open.get(open.size() - 1).text(), word.text())) {
                written.add(new WrittenWord(List.copyOf(open), start, end));
                open.clear();
            }
            long from = Math.max(end, Math.min(samples, Math.round(word.startSeconds() * sampleRate)));
            start = open.isEmpty() ? from : start;
            end = Math.max(from, Math.min(samples, Math.round(word.endSeconds() * sampleRate)));
            open.add(word);
        }
        if (!open.isEmpty()) {
            written.add(new WrittenWord(List.copyOf(open), start, end));
        }
        return written;
    }

    private static boolean isGlued(String before, String after) {
        if (after.isBlank() || before.isBlank()) {
            return true;
        }
        int first = after.codePointAt(0);
        int last = before.codePointBefore(before.length());
        if (Character.isWhitespace(first) || Character.isWhitespace(last)) {
            return after.strip().codePoints().noneMatch(Character::isLetterOrDigit);
        }
        // Between characters of scripts without blanks a new word may begin anywhere, but not with its punctuation.
        return !(writesNoBlanks(first) && Character.isLetterOrDigit(first))
                && !(Character.isLetterOrDigit(first) && writesNoBlanks(last));
    }

    private static boolean writesNoBlanks(int character) {
        Character.UnicodeScript script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || "。、，！？；：」』）…".indexOf(character) >= 0;
    }

    /** Its characters without blanks around them. */
    String text() {
        StringBuilder text = new StringBuilder();
        words.forEach(word -> text.append(word.text()));
        return text.toString().strip();
    }
}
