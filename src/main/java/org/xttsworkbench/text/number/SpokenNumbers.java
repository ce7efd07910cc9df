package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/**
 * What most languages of num2words share: decimals digit by digit, money as "amount unit, cents subunit". A language
 * adds its cardinals and ordinals and overrides what it says in another way.
 */
abstract class SpokenNumbers implements NumberWords {
    /** Python's decimals hold 28 digits; larger amounts make the original skip the currency. */
    static final int MOST_MONEY_DIGITS = 28;

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);

    final Grammar grammar;

    SpokenNumbers(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Whether num2words has words for a number of this size. */
    abstract boolean isSpeakable(BigInteger absolute);

    /** The words of a number that {@link #isSpeakable} accepts. */
    abstract String speak(BigInteger number);

    /** The ordinal of a number from 0 on that {@link #isSpeakable} accepts, or empty where num2words fails. */
    abstract Optional<String> rank(BigInteger number);

    /** A sensible ordinal where num2words has none. */
    String rankOfOwn(BigInteger number) {
        return cardinal(number);
    }

    @Override
    public final String cardinal(BigInteger number) {
        if (!isSpeakable(number.abs())) {
            ReferenceGap.note("numbers of this size in " + grammar.text("name"), number);
            String digits = digitByDigit(number.abs().toString());
            return number.signum() < 0 ? negative(digits) : digits;
        }
        return number.signum() < 0 ? negative(speak(number.abs())) : speak(number);
    }

    String negative(String words) {
        return grammar.text("minus") + " " + words;
    }

    final String digitByDigit(String digits) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < digits.length(); i++) {
            words.add(speak(BigInteger.valueOf(digits.charAt(i) - '0')));
        }
        return String.join(" ", words);
    }

    /** Whether num2words makes ordinals of negative numbers in this language. */
    boolean ranksNegatives() {
        return false;
    }

    @Override
    public String ordinal(BigInteger number) {
        BigInteger absolute = number.abs();
        boolean possible = isSpeakable(absolute) && (number.signum() >= 0 || ranksNegatives());
        String words = (possible ? rank(absolute) : Optional.<String>empty()).orElseGet(() -> {
            ReferenceGap.note("some ordinals in " + grammar.text("name"), number);
            return rankOfOwn(absolute);
        });
        return number.signum() < 0 ? negative(words) : words;
    }

    @Override
    public String decimal(double number) {
        PythonFloat parts = new PythonFloat(number);
        return parts.isWhole() ? cardinal(parts.whole()) : pointAndDigits(parts);
    }

    /** The whole part, the word for the point, the fraction digit by digit. */
    final String pointAndDigits(PythonFloat parts) {
        StringBuilder out = new StringBuilder(cardinal(parts.whole()));
        out.append(' ').append(grammar.text("point"));
        String digits = parts.fractionDigits();
        for (int i = 0; i < parts.places(); i++) {
            out.append(' ').append(speak(BigInteger.valueOf(digits.charAt(i) - '0')));
        }
        return out.toString();
    }

    @Override
    public Optional<String> money(double amount, Currency currency) {
        if (!grammar.has("money." + currency)) {
            return Optional.empty();
        }
        return money(amount, grammar.list("money." + currency), currency);
    }

    /** @param forms the unit's forms, then as many of the subunit */
    Optional<String> money(double amount, List<String> forms, Currency currency) {
        BigInteger hundredths = new PythonFloat(amount).hundredths();
        BigInteger[] parts = hundredths.abs().divideAndRemainder(HUNDRED);
        if (hundredths.abs().toString().length() > MOST_MONEY_DIGITS || !isSpeakable(parts[0])) {
            return Optional.empty();
        }
        String words = speakMoney(parts[0]) + " " + forms.get(pluralForm(parts[0]))
                + grammar.text("money.separator") + " "
                + subunit(parts[1], forms);
        return Optional.of(hundredths.signum() < 0 ? negative(words) : words);
    }

    /** A number before the name of a currency. */
    String speakMoney(BigInteger number) {
        return speak(number);
    }

    /** Which of a noun's forms follows a number: 0 or 1, in Slavic languages up to 2. */
    int pluralForm(BigInteger number) {
        return number.equals(BigInteger.ONE) ? 0 : 1;
    }

    /** Whole amounts without their subunit, and own names for currencies that num2words lacks or misnames. */
    @Override
    public Optional<String> correctedMoney(double amount, Currency currency) {
        String key = grammar.has("corrected.money." + currency) ? "corrected.money." + currency : "money." + currency;
        if (!grammar.has(key)) {
            return Optional.empty();
        }
        List<String> forms = grammar.list(key);
        String subunit = grammar.text("money.separator") + " " + subunit(BigInteger.ZERO, forms);
        return money(amount, forms, currency)
                .map(w -> w.endsWith(subunit) ? w.substring(0, w.length() - subunit.length()) : w);
    }

    private String subunit(BigInteger number, List<String> forms) {
        return speakMoney(number) + " " + forms.get(forms.size() / 2 + pluralForm(number));
    }
}
