package org.xttsworkbench.dataset.segment;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the ends of sentences and of clauses in the 17 languages. An abbreviation, an initial or a number ends none. */
public final class SentenceEnds {
    private static final String ENDERS = ".!?…。！？．｡؟۔।॥‼⁇⁈⁉‽";
    private static final String CLAUSE_ENDERS = ",;:–—،؛、，；：､";
    private static final String CLOSERS = "\"'”’»›)]}」』）】》〉＂＇“«‹";

    /** In these, a number with a dot is an ordinal. */
    private static final Set<String> WITH_ORDINAL_DOTS = Set.of("de", "cs", "pl", "hu", "tr");

    private static final int LONGEST_ORDINAL = 3;

    private final boolean ordinalDots;
    private final SpokenAbbreviations abbreviations;

    /** @param language its code */
    public SentenceEnds(String language) {
        ordinalDots = WITH_ORDINAL_DOTS.contains(language);
        abbreviations = new SpokenAbbreviations(language);
    }

    /**
     * Whether a sentence ends with a word.
     *
     * @param word with its punctuation
     * @param next the word after it; null = nothing is said after it
     */
    public boolean isEnd(String word, @Nullable String next) {
        String bare = withoutClosers(word);
        if (bare.isEmpty() || ENDERS.indexOf(bare.codePointBefore(bare.length())) < 0) {
            return false;
        }
        if (next == null) {
            return true;
        }
        int first = firstLetterOrDigit(next);
        if (first >= 0 && Character.isLowerCase(first)) {
            return false;
        }
        return !bare.endsWith(".") || bare.endsWith("..") || !isDotOfWord(bare.substring(0, bare.length() - 1), first);
    }

    /** Whether a part of a sentence ends with a word: a comma or its like. */
    public boolean isClauseEnd(String word) {
        String bare = withoutClosers(word);
        return !bare.isEmpty() && CLAUSE_ENDERS.indexOf(bare.codePointBefore(bare.length())) >= 0;
    }

    /** Whether the dot behind {@code stem} belongs to the word itself. */
    private boolean isDotOfWord(String stem, int firstOfNext) {
        int begin = 0;
        while (begin < stem.length() && !Character.isLetterOrDigit(stem.codePointAt(begin))) {
            begin += Character.charCount(stem.codePointAt(begin));
        }
        String core = stem.substring(begin);
        if (core.isEmpty()) {
            return false;
        }
        if (core.codePoints().allMatch(Character::isDigit)) {
            return Character.isDigit(firstOfNext) || (ordinalDots && core.length() <= LONGEST_ORDINAL);
        }
        boolean initial = core.codePointCount(0, core.length()) == 1
                && Character.isLetter(core.codePointAt(0))
                && !isWholeWord(core);
        boolean dotted = core.matches("(\\p{L}{1,3}\\.)+\\p{L}{1,3}");
        return initial || dotted || abbreviations.contains(core, Character.isDigit(firstOfNext));
    }

    /** One letter that is a word by itself where it is not an initial: in Chinese and Japanese each is. */
    private static boolean isWholeWord(String letter) {
        Character.UnicodeScript script = Character.UnicodeScript.of(letter.codePointAt(0));
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }

    private static String withoutClosers(String word) {
        String bare = word.strip();
        int end = bare.length();
        while (end > 0 && CLOSERS.indexOf(bare.codePointBefore(end)) >= 0) {
            end--;
        }
        return bare.substring(0, end);
    }

    private static int firstLetterOrDigit(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse(-1);
    }
}
