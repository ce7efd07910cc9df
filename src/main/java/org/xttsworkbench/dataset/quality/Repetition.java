package org.xttsworkbench.dataset.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A phrase that stands several times in a row: what recognisers write when they hear music or nothing.
 *
 * @param phrase the words
 * @param times how often in a row
 */
record Repetition(String phrase, int times) {
    private static final int LONGEST = 16;
    /** People do say a short word three times. */
    private static final int OF_SHORT = 4;

    private static final int OF_LONG = 3;
    private static final int LONG_LETTERS = 6;

    /** The phrase that is repeated most, if any is repeated more than people do. */
    static Optional<Repetition> in(String text) {
        List<String> units = units(text.toLowerCase(Locale.ROOT));
        Repetition most = new Repetition("", 1);
        for (int length = 1; length <= LONGEST; length++) {
            for (int at = 0; at + 2 * length <= units.size(); at++) {
                int times = times(units, at, length);
                String phrase = String.join(spaced(units) ? " " : "", units.subList(at, at + length));
                int letters = (int)
                        phrase.codePoints().filter(Character::isLetterOrDigit).count();
                int least = letters >= LONG_LETTERS ? OF_LONG : OF_SHORT + (letters < 3 ? 1 : 0);
                if (times >= least && times > most.times) {
                    most = new Repetition(phrase, times);
                }
            }
        }
        return most.times > 1 ? Optional.of(most) : Optional.empty();
    }

    private static int times(List<String> units, int at, int length) {
        int times = 1;
        while (at + (times + 1) * length <= units.size()
                && units.subList(at, at + length)
                        .equals(units.subList(at + times * length, at + (times + 1) * length))) {
            times++;
        }
        return times;
    }

    /** Words; characters where the text is written without blanks. */
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (word.codePoints().anyMatch(Character::isIdeographic)
                    || word.codePoints().anyMatch(Repetition::isKana)) {
                word.codePoints().mapToObj(Character::toString).forEach(units::add);
            } else if (!word.isEmpty()) {
                units.add(word);
            }
        }
        return units;
    }

    private static boolean isKana(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
    }

    private static boolean spaced(List<String> units) {
        return units.stream().anyMatch(unit -> unit.codePointCount(0, unit.length()) > 1);
    }
}
