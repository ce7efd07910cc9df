package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xttsworkbench.text.grammar.Grammar;

/** Hungarian: joined words, a hyphen after thousands, decimals as fractions ("öt tized"). */
final class HungarianNumbers extends SpokenNumbers {
    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final BigInteger TWO = BigInteger.TWO;

    private final List<String> small;
    private final Map<BigInteger, String> tens;
    private final NavigableMap<BigInteger, String> scale;
    private final Map<String, String> ordinalEndings;

    HungarianNumbers(Grammar grammar) {
        super(grammar);
        small = grammar.list("small");
        tens = grammar.numbers("tens");
        scale = new TreeMap<>(ScaleNames.of(grammar));
        ordinalEndings = grammar.entries("ordinal.endings");
    }

    @Override
    boolean isSpeakable(BigInteger absolute) {
        return absolute.compareTo(scale.lastKey().multiply(THOUSAND)) < 0;
    }

    @Override
    String speak(BigInteger number) {
        return number.compareTo(scale.firstKey()) < 0 ? belowMillion(number.intValue()) : large(number);
    }

    private String belowMillion(int number) {
        if (number < small.size()) {
            return small.get(number);
        } else if (number < 100) {
            String ten = tens.getOrDefault(BigInteger.valueOf(number / 10), "");
            return ten + (number % 10 == 0 ? "" : small.get(number % 10));
        } else if (number < 1000) {
            return (number < 200 ? "" : joined(number / 100)) + grammar.text("hundred") + joined(number % 100);
        }
        String rest = joined(number % 1000);
        return (number < 2000 ? "" : joined(number / 1000))
                + grammar.text("thousand")
                + (number <= 2000 || rest.isEmpty() ? "" : "-")
                + rest;
    }

    private String large(BigInteger number) {
        Map.Entry<BigInteger, String> name = scale.floorEntry(number);
        BigInteger[] parts = number.divideAndRemainder(name.getKey());
        String rest = joined(parts[1]);
        return joined(parts[0]) + name.getValue() + (rest.isEmpty() ? "" : "-" + rest);
    }

    private String joined(int number) {
        return joined(BigInteger.valueOf(number));
    }

    /** A part of a longer word: nothing for 0, another word for 2. */
    private String joined(BigInteger number) {
        if (number.signum() == 0) {
            return "";
        }
        return number.equals(TWO) ? grammar.text("two.joined") : speak(number);
    }

    @Override
    boolean ranksNegatives() {
        return true;
    }

    @Override
    Optional<String> rank(BigInteger number) {
        String irregular = grammar.numbers("ordinals").get(number);
        String words = speak(number);
        return Optional.of(
                irregular != null
                        ? irregular
                        : MergedNumbers.replaceEnd(words, ordinalEndings).orElse(words)
                                + grammar.text("ordinal.ending"));
    }

    @Override
    public String decimal(double number) {
        PythonFloat parts = new PythonFloat(number);
        if (parts.isWhole()) {
            return cardinal(parts.whole());
        }
        String digits = parts.after();
        List<String> fractions = grammar.list("fractions");
        List<String> ownFractions = grammar.list("fractions.own");
        String words = cardinal(new BigInteger(parts.before())) + " " + grammar.text("point") + " ";
        if (digits.length() <= fractions.size()) {
            words += cardinal(new BigInteger(digits)) + " " + fractions.get(digits.length() - 1);
        } else {
            ReferenceGap.note("decimals with many places in Hungarian", number);
            int own = digits.length() - 1 - fractions.size();
            words += own < ownFractions.size()
                    ? cardinal(new BigInteger(digits)) + " " + ownFractions.get(own)
                    : digitByDigit(digits);
        }
        return number < 0 ? negative(words) : words;
    }
}
