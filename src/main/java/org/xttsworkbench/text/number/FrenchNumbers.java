package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** French, with "soixante-dix" and the plural s of "cents" and "quatre-vingts" as num2words writes it. */
final class FrenchNumbers extends MergedNumbers {
    private final String and;

    FrenchNumbers(Grammar grammar) {
        super(grammar);
        and = " " + grammar.text("and") + " ";
    }

    @Override
    Piece merge(Piece left, Piece right) {
        if (left.is(1) && right.isBelow(1_000_000)) {
            return right;
        }
        String before = left.is(1) ? left.words() : beforeMore(left, right);
        String after = left.is(1) ? right.words() : afterMany(left, right);
        if (right.isLessThan(left) && left.isBelow(100)) {
            boolean endsInOne = right.value().mod(BigInteger.TEN).equals(BigInteger.ONE);
            return left.plus(right, before + (endsInOne && !left.is(80) ? and : "-") + after);
        }
        String joined = before + " " + after;
        return left.isLessThan(right) ? left.times(right, joined) : left.plus(right, joined);
    }

    /** "quatre-vingts" and "cents" lose their s when something below a million follows. */
    private static String beforeMore(Piece left, Piece right) {
        boolean eighty =
                left.value().subtract(BigInteger.valueOf(80)).mod(HUNDRED).signum() == 0;
        boolean hundreds = left.isMultipleOf(100) && left.isBelow(1000);
        String words = left.words();
        boolean loses = (eighty || hundreds) && right.isBelow(1_000_000) && words.endsWith("s");
        return loses ? words.substring(0, words.length() - 1) : words;
    }

    /** "cent", "million" and so on get an s after a number, "mille" never. */
    private static String afterMany(Piece left, Piece right) {
        boolean plural =
                left.isBelow(1000) && !right.is(1000) && !right.words().endsWith("s") && right.isMultipleOf(100);
        return plural ? right.words() + "s" : right.words();
    }

    @Override
    Optional<String> rank(BigInteger number) {
        if (number.equals(BigInteger.ONE)) {
            return Optional.of(grammar.text("ordinal.one"));
        }
        String words = speak(number);
        return Optional.of(replaceEnd(words, grammar.entries("ordinal.endings")).orElseGet(() -> {
            String stem = words.endsWith("e") ? words.substring(0, words.length() - 1) : words;
            return stem + grammar.text("ordinal.ending");
        }));
    }
}
