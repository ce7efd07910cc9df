package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** Spanish. */
final class SpanishNumbers extends MergedNumbers {
    private static final BigInteger LARGEST_RANK = BigInteger.TEN.pow(18);

    private final Map<BigInteger, String> ordinals;
    private final Map<BigInteger, String> irregularHundreds;

    SpanishNumbers(Grammar grammar) {
        super(grammar);
        ordinals = grammar.numbers("ordinals");
        irregularHundreds = grammar.numbers("hundreds.irregular");
    }

    @Override
    Piece merge(Piece left, Piece right) {
        if (left.is(1) && right.isBelow(1_000_000)) {
            return right;
        }
        String before = left.is(1) ? grammar.text("one.million") : left.words();
        if (left.is(100) && !right.isMultipleOf(1000)) {
            before += grammar.text("hundred.more");
        }
        if (right.isLessThan(left)) {
            String and = left.isBelow(100) ? " " + grammar.text("and") + " " : " ";
            return left.plus(right, before + and + right.words());
        } else if (right.is(100)) {
            String irregular = irregularHundreds.get(left.value());
            return left.times(right, irregular == null ? before + grammar.text("hundreds") : irregular);
        }
        String after = right.isMultipleOf(1_000_000) && !left.is(1)
                ? right.words().substring(0, right.words().length() - 3) + grammar.text("scale.plural")
                : right.words();
        return left.times(right, before + " " + after);
    }

    @Override
    Optional<String> rank(BigInteger number) {
        return number.signum() == 0 ? Optional.of("") : Optional.of(rankWords(number));
    }

    private String rankWords(BigInteger number) {
        if (number.signum() == 0) {
            return "";
        } else if (number.compareTo(LARGEST_RANK) >= 0) {
            return speak(number);
        }
        long value = number.longValue();
        if (value <= 10) {
            return word(ordinals, value);
        } else if (value <= 12) {
            return word(ordinals, 10) + rankWords(BigInteger.valueOf(value - 10));
        } else if (value <= 1000) {
            long step = value <= 100 ? 10 : 100;
            return ranked(value, value / step * step, "");
        }
        long power = 1;
        for (int i = (int) (Math.log((double) value) / Math.log(1000)); i > 0; i--) {
            power *= 1000; // the logarithm of 10^9 comes out a little small, as in the original
        }
        long count = value / power;
        String words = word(ordinals, power);
        return joined(count == 1 ? words : speak(BigInteger.valueOf(count)) + words, value % power);
    }

    private String ranked(long value, long part, String before) {
        return joined(before + word(ordinals, part), value - part);
    }

    private String joined(String words, long rest) {
        return rest == 0 ? words : words + " " + rankWords(BigInteger.valueOf(rest));
    }

    private static String word(Map<BigInteger, String> words, long number) {
        return words.getOrDefault(BigInteger.valueOf(number), "");
    }

    @Override
    Optional<String> money(double amount, List<String> forms, Currency currency) {
        String separator = grammar.text("money.separator") + " ";
        return super.money(amount, forms, currency).map(words -> {
            int cut = words.indexOf(separator);
            String units = words.substring(0, cut);
            if (grammar.list("money.feminine").contains(currency.name())) {
                units = replaceAll(units, "money.feminine.endings");
            }
            return replaceAll(units, "money.endings")
                    + separator
                    + replaceAll(words.substring(cut + separator.length()), "money.endings");
        });
    }

    private String replaceAll(String words, String key) {
        String replaced = words;
        for (Map.Entry<String, String> ending : grammar.entries(key).entrySet()) {
            replaced = replaced.replace(ending.getKey(), ending.getValue());
        }
        return replaced;
    }
}
