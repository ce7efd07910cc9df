package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** Korean: Sino-Korean numbers in groups of four digits, native words at the end of ordinals. */
final class KoreanNumbers extends MergedNumbers {
    private static final int GROUP = 10_000;

    private final Map<String, String> nativeWords;
    private final String rankWord;

    KoreanNumbers(Grammar grammar) {
        super(grammar);
        nativeWords = grammar.entries("ordinals");
        rankWord = " " + grammar.text("ordinal.word");
    }

    @Override
    Piece merge(Piece left, Piece right) {
        if (left.is(1) && right.isBelow(GROUP + 1)) {
            return right;
        } else if (right.isLessThan(left)) {
            return left.plus(right, left.words() + (left.isBelow(GROUP) ? "" : " ") + right.words());
        }
        return left.times(right, left.words() + right.words());
    }

    /** num2words finds native words only where nothing but hundreds stands before them in the last group of four. */
    @Override
    Optional<String> rank(BigInteger number) {
        if (number.equals(BigInteger.ONE)) {
            return Optional.of(grammar.text("ordinal.first"));
        }
        String words = speak(number);
        int group = words.lastIndexOf(' ') + 1;
        String hundred = word(100);
        int afterHundreds = words.lastIndexOf(hundred);
        int start = afterHundreds < group ? group : afterHundreds + hundred.length();
        return nativeWords(words.substring(start)).map(spoken -> {
            String before = words.substring(0, start);
            return before + (start > group ? " " : "") + spoken + rankWord;
        });
    }

    private Optional<String> nativeWords(String belowHundred) {
        String ten = word(10);
        int tens = belowHundred.indexOf(ten) + ten.length();
        if (tens < ten.length()) {
            return Optional.ofNullable(nativeWords.get(belowHundred));
        }
        String units = belowHundred.substring(tens);
        return Optional.ofNullable(nativeWords.get(belowHundred.substring(0, tens)))
                .map(spoken -> spoken + nativeWords.getOrDefault(units, units));
    }

    @Override
    String rankOfOwn(BigInteger number) {
        if (!isSpeakable(number)) {
            return cardinal(number) + rankWord;
        }
        BigInteger[] parts = number.divideAndRemainder(HUNDRED);
        Optional<String> end = parts[1].signum() == 0 ? Optional.empty() : nativeWords(speak(parts[1]));
        return end.map(e -> speak(number.subtract(parts[1])) + " " + e).orElseGet(() -> speak(number)) + rankWord;
    }

    /** Both parts are always named, the first in one word. */
    @Override
    Optional<String> money(double amount, List<String> forms, Currency currency) {
        BigInteger hundredths = new PythonFloat(amount).hundredths();
        BigInteger[] parts = hundredths.abs().divideAndRemainder(HUNDRED);
        if (hundredths.abs().toString().length() > MOST_MONEY_DIGITS) {
            return Optional.empty();
        }
        String words = speak(parts[0]).replace(" ", "") + forms.get(0) + " " + speak(parts[1]) + forms.get(1);
        return Optional.of(hundredths.signum() < 0 ? negative(words) : words);
    }

    @Override
    public Optional<String> correctedMoney(double amount, Currency currency) {
        List<String> forms = grammar.list("corrected.money." + currency);
        String nothing = " " + speak(BigInteger.ZERO) + forms.get(1);
        return money(amount, forms, currency)
                .map(w -> w.endsWith(nothing) ? w.substring(0, w.length() - nothing.length()) : w);
    }
}
