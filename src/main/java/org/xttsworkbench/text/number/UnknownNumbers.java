package org.xttsworkbench.text.number;

import java.math.BigInteger;
import java.util.Optional;
import org.xttsworkbench.job.FailureException;

/** Stands for number words that are not there yet: texts without digits pass, others are refused. */
final class UnknownNumbers implements NumberWords {
    private final String tag;

    UnknownNumbers(String tag) {
        this.tag = tag;
    }

    @Override
    public String cardinal(BigInteger number) {
        throw FailureException.badInput(
                "Numbers in the language \"" + tag + "\" cannot be read out by this version.", "Write them as words.");
    }

    @Override
    public String ordinal(BigInteger number) {
        return cardinal(number);
    }

    @Override
    public String decimal(double number) {
        return cardinal(BigInteger.ZERO);
    }

    @Override
    public Optional<String> money(double amount, Currency currency) {
        return Optional.of(cardinal(BigInteger.ZERO));
    }
}
