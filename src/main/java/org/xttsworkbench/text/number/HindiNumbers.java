package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.xttsworkbench.text.grammar.Grammar;

/** Hindi, with lakh and crore. The original has no number words for it; all here is of this program's own making. */
final class HindiNumbers extends SpokenNumbers {
    private static final int HALVES_AFTER = 2;

    private final List<String> small;
    private final NavigableMap<BigInteger, String> scale;

    HindiNumbers(Grammar grammar) {
        super(grammar);
        small = grammar.list("small");
        scale = new TreeMap<>(grammar.numbers("scale"));
    }

    @Override
    boolean isSpeakable(BigInteger absolute) {
        return absolute.compareTo(scale.lastKey().multiply(BigInteger.valueOf(100))) < 0;
    }

    @Override
    String speak(BigInteger number) {
        if (number.compareTo(scale.firstKey()) < 0) {
            return small.get(number.intValue());
        }
        Map.Entry<BigInteger, String> name = scale.floorEntry(number);
        BigInteger[] parts = number.divideAndRemainder(name.getKey());
        String words = speak(parts[0]) + " " + name.getValue();
        return parts[1].signum() == 0 ? words : words + " " + speak(parts[1]);
    }

    @Override
    Optional<String> rank(BigInteger number) {
        return Optional.empty();
    }

    @Override
    String rankOfOwn(BigInteger number) {
        String irregular = grammar.numbers("ordinals").get(number);
        return irregular != null ? irregular : cardinal(number) + grammar.text("ordinal.ending");
    }

    /** Halves have words of their own: "डेढ़" is 1.5, "साढ़े बारह" 12.5. */
    @Override
    public String decimal(double number) {
        PythonFloat parts = new PythonFloat(number);
        BigInteger whole = parts.whole();
        boolean half = number > 1 && parts.after().equals("5");
        if (!half) {
            return super.decimal(number);
        } else if (whole.compareTo(BigInteger.valueOf(HALVES_AFTER)) <= 0) {
            return grammar.numbers("halves").getOrDefault(whole, "");
        }
        return grammar.text("and.a.half") + " " + cardinal(whole);
    }
}
