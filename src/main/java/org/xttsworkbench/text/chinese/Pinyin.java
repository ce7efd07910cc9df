package org.xttsworkbench.text.chinese;

/**
 * Chinese characters as pinyin with the tone's digit behind every syllable, nothing between syllables; heteronyms are
 * read by the longest phrase that begins at a character. Equal to {@code pinyin(style=TONE3)} of pypinyin with the
 * neutral tone as 5. All other characters stay.
 */
public final class Pinyin {
    private final PinyinDictionary dictionary;

    private Pinyin(PinyinDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Loads the dictionary, which takes some hundredths of a second. */
    public static Pinyin load() {
        return new Pinyin(PinyinDictionary.shared());
    }

    /** The text with pinyin for every Chinese character. */
    public String romanize(String text) {
        StringBuilder out = new StringBuilder(text.length() * 4);
        int i = 0;
        while (i < text.length()) {
            int end = endOfHan(text, i);
            if (end > i) {
                romanize(text.substring(i, end), out);
                i = end;
            } else {
                int c = text.codePointAt(i);
                out.appendCodePoint(c);
                i += Character.charCount(c);
            }
        }
        return out.toString();
    }

    private static int endOfHan(String text, int from) {
        int i = from;
        while (i < text.length() && HanRanges.contains(text.codePointAt(i))) {
            i += Character.charCount(text.codePointAt(i));
        }
        return i;
    }

    /**
     * Cuts a run of characters into phrases. As in the original, an unknown beginning of a phrase at the run's end is
     * read character by character, even if another phrase stands within.
     */
    private void romanize(String run, StringBuilder out) {
        int at = 0;
        while (at < run.length()) {
            int phraseEnd = 0;
            int end = at;
            boolean isBeginning = true;
            while (isBeginning && end < run.length()) {
                end = run.offsetByCodePoints(end, 1);
                String beginning = run.substring(at, end);
                isBeginning = dictionary.isBeginning(beginning);
                phraseEnd = isBeginning && dictionary.isPhrase(beginning) ? end : phraseEnd;
            }
            if (phraseEnd > 0) {
                out.append(dictionary.phrase(run.substring(at, phraseEnd)));
                at = phraseEnd;
            } else {
                int characters = isBeginning ? run.length() : run.offsetByCodePoints(at, 1);
                while (at < characters) {
                    out.append(dictionary.character(run.codePointAt(at)));
                    at = run.offsetByCodePoints(at, 1);
                }
            }
        }
    }
}
