package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** Dutch: "eenentwintig", "tweeëntwintig", one word below a million. */
final class DutchNumbers extends MergedNumbers {
    private final String one;

    DutchNumbers(Grammar grammar) {
        super(grammar);
        one = grammar.text("one.joined");
    }

    @Override
    Piece merge(Piece left, Piece right) {
        if (left.is(1) && right.isBelow(1_000_000)) {
            return right;
        }
        String before = left.is(1) ? one : left.words();
        if (left.isLessThan(right)) {
            return left.times(right, before + (right.isBelow(1_000_000) ? "" : " ") + right.words());
        } else if (right.isBelow(10) && left.isBelow(100) && !left.isBelow(11)) {
            String units = right.is(1) ? one : right.words();
            return left.plus(right, units + grammar.text(units.endsWith("e") ? "and.after.e" : "and") + before);
        }
        return left.plus(right, before + (left.isBelow(1_000_000) ? "" : " ") + right.words());
    }

    @Override
    Optional<String> rank(BigInteger number) {
        String words = speak(number);
        return Optional.of(
                replaceEnd(words, grammar.entries("ordinal.endings")).orElse(words) + grammar.text("ordinal.ending"));
    }
}
