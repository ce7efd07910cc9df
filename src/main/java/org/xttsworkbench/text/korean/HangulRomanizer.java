package org.xttsworkbench.text.korean;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Hangul syllables letter by letter in Latin script, as the "academic" rule of the Python library hangul-romanize does
 * it: a hyphen stands where two syllables could be divided in more than one way, and before a silent initial. All other
 * characters stay.
 */
public final class HangulRomanizer {
    private static final List<String> INITIALS =
            List.of("g", "kk", "n", "d", "tt", "l", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h");
    private static final List<String> VOWELS = List.of(
            "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
            "eu", "ui", "i");
    private static final List<String> FINALS = List.of(
            "", "g", "kk", "gs", "n", "nj", "nh", "d", "l", "lg", "lm", "lb", "ls", "lt", "lp", "lh", "m", "b", "bs",
            "s", "ss", "ng", "j", "ch", "k", "t", "p", "h");

    private static final char FIRST = '가';
    private static final char LAST = '힣';
    private static final int SILENT = INITIALS.indexOf("");
    private static final Set<String> AMBIGUOUS = ambiguous();

    private HangulRomanizer() {}

    /** Final and initial letters that can be divided in more than one way. */
    private static Set<String> ambiguous() {
        Set<String> ambiguous = new HashSet<>();
        for (String end : FINALS) {
            for (String start : INITIALS) {
                String joined = end + start;
                int ways = 0;
                for (int i = 0; i < joined.length(); i++) {
                    ways += FINALS.contains(joined.substring(0, i)) && INITIALS.contains(joined.substring(i)) ? 1 : 0;
                }
                if (ways > 1) {
                    ambiguous.add(joined);
                }
            }
        }
        return ambiguous;
    }

    /** The text with every Hangul syllable in Latin letters. */
    public static String romanize(String text) {
        StringBuilder out = new StringBuilder(text.length() * 2);
        char before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSyllable(c)) {
                out.append(c);
            } else {
                if (isSyllable(before) && isDivided(before, c)) {
                    out.append('-');
                }
                out.append(INITIALS.get(initial(c)))
                        .append(VOWELS.get((c - FIRST) / 28 % 21))
                        .append(FINALS.get((c - FIRST) % 28));
            }
            before = c;
        }
        return out.toString();
    }

    private static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    private static int initial(char syllable) {
        return (syllable - FIRST) / (28 * 21);
    }

    private static boolean isDivided(char left, char right) {
        return initial(right) == SILENT
                || AMBIGUOUS.contains(FINALS.get((left - FIRST) % 28) + INITIALS.get(initial(right)));
    }
}
