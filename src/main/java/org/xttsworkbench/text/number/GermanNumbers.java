package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.xttsworkbench.text.grammar.Grammar;

/** German: "einundzwanzig", one word below a million. */
final class GermanNumbers extends MergedNumbers {
    private static final Pattern ONE_MILLIONTH = Pattern.compile("eine ([a-z]+(illion|illiard)ste)$");
    private static final Pattern MILLIONTH = Pattern.compile(" ([a-z]+(illion|illiard)ste)$");
    private static final List<String> WITHOUT_ONE = List.of("eintausendste", "einhundertste");

    private final String one;

    GermanNumbers(Grammar grammar) {
        super(grammar);
        one = grammar.text("one.joined");
    }

    @Override
    Piece merge(Piece left, Piece right) {
        if (left.is(1) && (right.is(100) || right.is(1000))) {
            return new Piece(one + right.words(), right.value());
        } else if (left.is(1) && right.isBelow(1_000_000)) {
            return right;
        }
        if (left.isLessThan(right)) {
            if (right.isBelow(1_000_000)) {
                return left.times(right, left.words() + right.words());
            }
            String count = left.is(1) ? grammar.text("one.million") : left.words();
            return left.times(right, count + " " + (left.is(1) ? right.words() : plural(right.words())));
        } else if (right.isBelow(10) && left.isBelow(100) && !left.isBelow(11)) {
            String units = right.is(1) ? one : right.words();
            return left.plus(right, units + grammar.text("and") + left.words());
        }
        return left.plus(right, left.words() + (left.isBelow(1_000_000) ? "" : " ") + right.words());
    }

    private static String plural(String million) {
        return million + (million.endsWith("e") ? "n" : "en");
    }

    @Override
    Optional<String> rank(BigInteger number) {
        String words = speak(number).toLowerCase(Locale.ROOT);
        String rank =
                replaceEnd(words, grammar.entries("ordinal.endings")).orElse(words) + grammar.text("ordinal.ending");
        if (WITHOUT_ONE.contains(rank)) {
            rank = rank.substring(one.length());
        }
        rank = ONE_MILLIONTH.matcher(rank).replaceFirst("$1");
        return Optional.of(MILLIONTH.matcher(rank).replaceFirst("$1"));
    }

    /** "ein Euro", not "eins Euro". */
    @Override
    Optional<String> money(double amount, List<String> forms, Currency currency) {
        return super.money(amount, forms, currency).map(words -> words.replace(word(1) + " ", one + " "));
    }
}
