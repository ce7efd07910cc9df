package org.xttsworkbench.text;

import java.math.BigInteger;
import java.util.List;
import org.xttsworkbench.text.grammar.Grammar;
import org.xttsworkbench.text.number.NumberWords;

/** Reads out all numbers of a text: amounts of money, decimals, ordinals, then what digits are left. */
final class NumberExpander {
    /** Beyond these digits Python refuses to make a number of them; and nobody would say it as one. */
    private static final int LONGEST_NUMBER = 4300;

    private final NumberWords words;
    private final ThousandsMarks thousands;
    private final CurrencyAmounts money;
    private final OrdinalSuffixes ordinals;
    private final boolean decimals;

    NumberExpander(Grammar grammar, NumberWords words, CleaningMode mode) {
        this.words = words;
        this.thousands = grammar.text("thousands").equals(",") ? ThousandsMarks.commas() : ThousandsMarks.dots(mode);
        this.money = new CurrencyAmounts(words, grammar.text("money.cut"), mode);
        this.ordinals = new OrdinalSuffixes(ordinalSuffixes(grammar, mode), mode);
        this.decimals = mode == CleaningMode.CORRECTED || !grammar.has("decimals.unread");
    }

    private static List<String> ordinalSuffixes(Grammar grammar, CleaningMode mode) {
        boolean corrected = mode == CleaningMode.CORRECTED && grammar.has("corrected.ordinal.suffixes");
        return grammar.list(corrected ? "corrected.ordinal.suffixes" : "ordinal.suffixes");
    }

    String expand(String text) {
        String expanded = money.expand(thousands.remove(text));
        return expandOrdinalsAndRest(decimals ? expandDecimals(expanded) : expanded);
    }

    /** The matches of {@code [0-9]+[.,][0-9]+}. */
    private String expandDecimals(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        int i = 0;
        while (i < text.length()) {
            int end = PythonCharacters.endOfDigits(text, i);
            int fractionEnd = end > i && isMark(text, end) ? PythonCharacters.endOfDigits(text, end + 1) : 0;
            if (fractionEnd > end + 1) {
                out.append(decimal(text.substring(i, fractionEnd).replace(',', '.')));
                i = fractionEnd;
            } else {
                int next = Math.max(end, i + 1);
                out.append(text, i, next);
                i = next;
            }
        }
        return out.toString();
    }

    private static boolean isMark(String text, int at) {
        return at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',');
    }

    private String decimal(String number) {
        double value = number.length() > LONGEST_NUMBER ? Double.POSITIVE_INFINITY : Double.parseDouble(number);
        return Double.isInfinite(value) ? digitByDigit(number) : words.decimal(value);
    }

    private String expandOrdinalsAndRest(String text) {
        StringBuilder out = new StringBuilder(text.length() + 32);
        int i = 0;
        while (i < text.length()) {
            int end = PythonCharacters.endOfDigits(text, i);
            if (end == i) {
                out.append(text.charAt(i++));
                continue;
            }
            int suffixEnd = ordinals.end(text, end);
            String digits = text.substring(i, end);
            if (digits.length() > LONGEST_NUMBER) {
                out.append(digitByDigit(digits));
            } else if (suffixEnd >= 0) {
                out.append(words.ordinal(new BigInteger(digits)));
            } else {
                out.append(words.cardinal(new BigInteger(digits)));
            }
            i = Math.max(end, suffixEnd);
        }
        return out.toString();
    }

    private String digitByDigit(String number) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            if (PythonCharacters.isAsciiDigit(number.charAt(i))) {
                out.append(out.isEmpty() ? "" : " ").append(words.cardinal(BigInteger.valueOf(number.charAt(i) - '0')));
            }
        }
        return out.toString();
    }
}
