package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** English. */
final class EnglishNumbers extends MergedNumbers {
    private final Map<String, String> ordinals;

    EnglishNumbers(Grammar grammar) {
        super(grammar);
        ordinals = grammar.entries("ordinals");
    }

    @Override
    Piece merge(Piece left, Piece right) {
        if (left.is(1) && right.isBelow(100)) {
            return right;
        } else if (left.isBelow(100) && right.isLessThan(left)) {
            return left.plus(right, left.words() + "-" + right.words());
        } else if (!left.isBelow(100) && right.isBelow(100)) {
            return left.plus(right, left.words() + " and " + right.words());
        } else if (left.isLessThan(right)) {
            return left.times(right, left.words() + " " + right.words());
        }
        return left.plus(right, left.words() + ", " + right.words());
    }

    @Override
    Optional<String> rank(BigInteger number) {
        String words = speak(number);
        int lastWord = Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1;
        return Optional.of(words.substring(0, lastWord) + rankOfWord(words.substring(lastWord)));
    }

    private String rankOfWord(String word) {
        String irregular = ordinals.get(word);
        if (irregular != null) {
            return irregular;
        }
        return (word.endsWith("y") ? word.substring(0, word.length() - 1) + "ie" : word) + "th";
    }
}
