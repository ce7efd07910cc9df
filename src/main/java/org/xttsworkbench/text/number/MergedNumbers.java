package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xttsworkbench.text.grammar.Grammar;

/**
 * Cardinals made by merging: a number is so many times its largest word ("twenty" times "thousand") and a rest, and a
 * language says how two neighbours are joined. The scheme is num2words'.
 */
abstract class MergedNumbers extends SpokenNumbers {
    static final BigInteger HUNDRED = BigInteger.valueOf(100);
    static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    /** Words and their value. */
    record Piece(String words, BigInteger value) {

        boolean isBelow(long limit) {
            return value.compareTo(BigInteger.valueOf(limit)) < 0;
        }

        boolean isLessThan(Piece other) {
            return value.compareTo(other.value) < 0;
        }

        boolean is(long number) {
            return value.equals(BigInteger.valueOf(number));
        }

        boolean isMultipleOf(long number) {
            return value.mod(BigInteger.valueOf(number)).signum() == 0;
        }

        Piece plus(Piece other, String joined) {
            return new Piece(joined, value.add(other.value));
        }

        Piece times(Piece other, String joined) {
            return new Piece(joined, value.multiply(other.value));
        }
    }

    private final NavigableMap<BigInteger, String> words = new TreeMap<>();
    private final BigInteger limit;

    MergedNumbers(Grammar grammar) {
        super(grammar);
        int value = 0;
        for (String word : grammar.list("small")) {
            words.put(BigInteger.valueOf(value++), word);
        }
        words.putAll(grammar.numbers("tens"));
        for (Map.Entry<BigInteger, String> scale : ScaleNames.of(grammar).entrySet()) {
            words.put(scale.getKey(), scale.getValue());
        }
        limit = words.lastKey().multiply(THOUSAND);
    }

    /** Joins two neighbours: {@code left} times {@code right} when the right is larger, else their sum. */
    abstract Piece merge(Piece left, Piece right);

    @Override
    boolean isSpeakable(BigInteger absolute) {
        return absolute.compareTo(limit) < 0;
    }

    @Override
    String speak(BigInteger number) {
        return piece(number).words;
    }

    private Piece piece(BigInteger number) {
        Map.Entry<BigInteger, String> largest = words.floorEntry(number);
        Piece word = new Piece(largest.getValue(), largest.getKey());
        if (number.signum() == 0) {
            return merge(one(), word);
        }
        BigInteger[] parts = number.divideAndRemainder(largest.getKey());
        Piece times = parts[0].equals(BigInteger.ONE) ? one() : piece(parts[0]);
        Piece product = merge(times, word);
        return parts[1].signum() == 0 ? product : merge(product, piece(parts[1]));
    }

    private Piece one() {
        return new Piece(word(1), BigInteger.ONE);
    }

    /** The word of a number that has one. */
    final String word(long number) {
        String word = words.get(BigInteger.valueOf(number));
        if (word == null) {
            throw new IllegalArgumentException("There is no word for " + number);
        }
        return word;
    }

    /** Replaces the end of {@code text} by the first entry of {@code endings} that fits; empty when none does. */
    static Optional<String> replaceEnd(String text, Map<String, String> endings) {
        for (Map.Entry<String, String> ending : endings.entrySet()) {
            if (text.endsWith(ending.getKey())) {
                return Optional.of(
                        text.substring(0, text.length() - ending.getKey().length()) + ending.getValue());
            }
        }
        return Optional.empty();
    }
}
