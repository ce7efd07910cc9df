package org.xttsworkbench.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.xttsworkbench.text.number.Currency;
import org.xttsworkbench.text.number.NumberWords;

/** Reads out amounts with a currency sign directly before or after them. */
final class CurrencyAmounts {
    private final NumberWords words;
    private final String subunitSeparator;
    private final CleaningMode mode;

    /**
     * @param subunitSeparator what stands before the cents; a whole amount is cut at its last occurrence. (In
     *     Portuguese the original thereby cuts the number itself.)
     */
    CurrencyAmounts(NumberWords words, String subunitSeparator, CleaningMode mode) {
        this.words = words;
        this.subunitSeparator = subunitSeparator;
        this.mode = mode;
    }

    /**
     * Pounds, dollars and euros in this order. As in the original, the first amount that cannot be read ends the step
     * without its currency's other amounts; the corrected mode only leaves that one amount as it is.
     */
    String expand(String text) {
        String expanded = text;
        for (Currency currency : Currency.values()) {
            if (expanded.indexOf(currency.sign()) < 0) {
                continue;
            }
            Optional<String> next = expand(expanded, currency);
            if (next.isEmpty()) {
                return expanded;
            }
            expanded = next.get();
        }
        return expanded;
    }

    /** The matches of {@code SIGN[0-9.,]*[0-9]+} and {@code [0-9.,]*[0-9]+SIGN}, leftmost first. */
    private Optional<String> expand(String text, Currency currency) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        int i = 0;
        while (i < text.length()) {
            int end = matchEnd(text, i, currency.sign());
            if (end > i) {
                String match = text.substring(i, end);
                Optional<String> amount = speak(match, currency);
                if (amount.isEmpty() && mode == CleaningMode.REFERENCE) {
                    return Optional.empty();
                }
                out.append(amount.orElse(match));
                i = end;
            } else if (isAmountCharacter(text.charAt(i))) {
                int runEnd = endOfAmount(text, i);
                out.append(text, i, runEnd);
                i = runEnd;
            } else {
                out.append(text.charAt(i++));
            }
        }
        return Optional.of(out.toString());
    }

    private static int matchEnd(String text, int at, char sign) {
        if (text.charAt(at) == sign) {
            int end = endOfAmount(text, at + 1);
            while (end > at + 1 && !PythonCharacters.isAsciiDigit(text.charAt(end - 1))) {
                end--;
            }
            return end > at + 1 ? end : at;
        }
        if (!isAmountCharacter(text.charAt(at))) {
            return at;
        }
        int end = endOfAmount(text, at);
        boolean signFollows = end < text.length() && text.charAt(end) == sign;
        return signFollows && PythonCharacters.isAsciiDigit(text.charAt(end - 1)) ? end + 1 : at;
    }

    private static boolean isAmountCharacter(char c) {
        return PythonCharacters.isAsciiDigit(c) || c == '.' || c == ',';
    }

    private static int endOfAmount(String text, int from) {
        int i = from;
        while (i < text.length() && isAmountCharacter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private Optional<String> speak(String match, Currency currency) {
        String digits = match.replace(',', '.').replace(String.valueOf(currency.sign()), "");
        if (digits.indexOf('.') != digits.lastIndexOf('.')) {
            return Optional.empty();
        }
        double amount = Double.parseDouble(digits);
        if (mode == CleaningMode.CORRECTED) {
            return words.correctedMoney(amount, currency);
        }
        return words.money(amount, currency).map(spoken -> isWhole(amount) ? withoutSubunit(spoken) : spoken);
    }

    private static boolean isWhole(double amount) {
        return new BigDecimal(amount).stripTrailingZeros().scale() <= 0;
    }

    private String withoutSubunit(String spoken) {
        int cut = spoken.lastIndexOf(subunitSeparator);
        return cut < 0 ? spoken : spoken.substring(0, cut);
    }
}
