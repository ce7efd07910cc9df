package org.xttsworkbench.text.number;

import java.math.BigInteger;
import org.xttsworkbench.text.grammar.Grammar;

/** What Polish and Czech share: decimals read as zeros and a number, whole doubles with their ",0", too. */
abstract class WestSlavicNumbers extends GroupedNumbers {

    WestSlavicNumbers(Grammar grammar) {
        super(grammar);
    }

    @Override
    public String decimal(double number) {
        PythonFloat parts = new PythonFloat(number);
        BigInteger before = new BigInteger(parts.before());
        boolean negative = number < 0 && before.signum() > 0;
        if (parts.isScientific() || negative) {
            ReferenceGap.note("some decimals in " + grammar.text("name"), number);
        }
        String digits = parts.after();
        StringBuilder words = new StringBuilder(cardinal(before));
        words.append(' ').append(grammar.text("point")).append(' ');
        for (int i = 0; i < digits.length() && digits.charAt(i) == '0'; i++) {
            words.append(cardinal(BigInteger.ZERO)).append(' ');
        }
        words.append(cardinal(new BigInteger(digits)));
        return negative ? negative(words.toString()) : words.toString();
    }
}
