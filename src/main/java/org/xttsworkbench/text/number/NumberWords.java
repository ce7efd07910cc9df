package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Number words of one language, equal to those of the Python library num2words 0.5.14 (on which XTTS was trained),
 * errors of spelling and grammar included. Where that library fails, the result is a sensible reading and the log says
 * so. No method throws. Instances may be used on any thread.
 */
public interface NumberWords {

    /** A whole number, for example "twenty-one". */
    String cardinal(BigInteger number);

    /** A rank, for example "twenty-first". */
    String ordinal(BigInteger number);

    /** A decimal number, for example "two point five". */
    String decimal(double number);

    /**
     * An amount of money, rounded to hundredths, with both parts named: "one euro, zero cents".
     *
     * @return empty when the library does not know the currency in this language or the amount is too large for it
     */
    Optional<String> money(double amount, Currency currency);

    /**
     * An amount of money as a speaker would say it. The default is {@link #money}, and an unknown currency is empty.
     */
    default Optional<String> correctedMoney(double amount, Currency currency) {
        return money(amount, currency);
    }
}
