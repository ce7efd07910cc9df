package org.xttsworkbench.text.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/**
 * Arabic. Numbers and money are one thing in the original: a whole part with its unit and a part of hundredths with
 * its subunit; for plain numbers the units are empty.
 */
final class ArabicNumbers implements NumberWords {
    /** A unit's forms: singular, dual, plural of 3 to 10, accusative of 11 to 99. */
    private static final List<String> NO_UNIT = List.of("", "", "", "");

    private static final BigInteger THOUSAND = BigInteger.valueOf(1000);
    private static final BigInteger LIMIT = BigInteger.TEN.pow(51);
    private static final int SUBUNIT = -1;

    private final Grammar grammar;
    private final List<String> units;
    private final List<String> feminineUnits;
    private final List<String> tens;
    private final List<String> hundreds;
    private final List<String> ordinals;
    private final String and;

    ArabicNumbers(Grammar grammar) {
        this.grammar = grammar;
        units = grammar.list("units");
        feminineUnits = grammar.list("units.feminine");
        tens = grammar.list("tens");
        hundreds = grammar.list("hundreds");
        ordinals = grammar.list("ordinals");
        and = " " + grammar.text("and") + " ";
    }

    @Override
    public String cardinal(BigInteger number) {
        if (number.abs().compareTo(LIMIT) >= 0) {
            ReferenceGap.note("numbers of this size in Arabic", number);
            StringBuilder digits = new StringBuilder(number.signum() < 0 ? grammar.text("minus") : "");
            for (char digit : number.abs().toString().toCharArray()) {
                digits.append(digits.isEmpty() ? "" : " ").append(cardinal(BigInteger.valueOf(digit - '0')));
            }
            return digits.toString();
        }
        String words = spoken(number.abs(), 0, false).strip();
        return number.signum() < 0 ? grammar.text("minus") + " " + words : words;
    }

    private String spoken(BigInteger whole, int hundredths, boolean feminine) {
        return spoken(whole, hundredths, whole.signum() == 0 && hundredths == 0, ",", NO_UNIT, NO_UNIT, feminine);
    }

    @Override
    public String ordinal(BigInteger number) {
        int last = ordinals.size() - 1;
        if (number.abs().compareTo(BigInteger.valueOf(last)) <= 0) {
            int index = number.intValue();
            // Zero has no word; a negative index counts from the list's end, as in Python.
            return ordinals.get(index >= 0 ? index : last + 1 + index);
        } else if (number.signum() < 0 || number.compareTo(LIMIT) >= 0) {
            ReferenceGap.note("some ordinals in Arabic", number);
            return cardinal(number);
        }
        return spoken(number, 0, number.compareTo(BigInteger.valueOf(100)) < 0).strip();
    }

    @Override
    public String decimal(double number) {
        Parts parts = new Parts(Math.abs(number));
        if (parts.whole.compareTo(LIMIT) >= 0) {
            return cardinal(new BigDecimal(number).toBigInteger());
        }
        String words = spoken(parts.whole, parts.hundredths, parts.isZero, ",", NO_UNIT, NO_UNIT, false)
                .strip();
        return number < 0 ? grammar.text("minus") + " " + words : words;
    }

    /** Riyals whatever the currency. */
    @Override
    public Optional<String> money(double amount, Currency currency) {
        return money(amount, grammar.list("money.any"));
    }

    @Override
    public Optional<String> correctedMoney(double amount, Currency currency) {
        return money(amount, grammar.list("corrected.money." + currency));
    }

    private Optional<String> money(double amount, List<String> forms) {
        Parts parts = new Parts(amount);
        if (parts.whole.toString().length() > 3 * grammar.list("scale").size()) {
            return Optional.empty();
        }
        return Optional.of(spoken(
                parts.whole,
                parts.hundredths,
                parts.isZero,
                grammar.text("and"),
                forms.subList(0, 4),
                forms.subList(4, 8),
                false));
    }

    /** A number as the original takes it apart: nine places rounded, of which it keeps two. */
    private static final class Parts {
        final BigInteger whole;
        final int hundredths;
        final boolean isZero;

        Parts(double number) {
            whole = new BigDecimal(number).toBigInteger();
            long billionths = (long) Math.rint((number - whole.doubleValue()) * 1e9);
            hundredths = (int) (billionths / 10_000_000);
            isZero = whole.signum() == 0 && billionths == 0;
        }
    }

    private String spoken(
            BigInteger whole,
            int hundredths,
            boolean isZero,
            String separator,
            List<String> unit,
            List<String> subunit,
            boolean feminine) {
        if (isZero) {
            return grammar.text("zero");
        }
        String words = whole(whole, feminine);
        if (whole.signum() != 0) {
            int rest = whole.mod(BigInteger.valueOf(100)).intValue();
            words += unit.get(rest == 2 && !whole.equals(BigInteger.TWO) ? 0 : form(rest));
        }
        if (hundredths != 0) {
            words += " " + separator + " " + group(hundredths, SUBUNIT, BigInteger.ZERO, true) + " "
                    + subunit.get(form(hundredths));
        }
        return words;
    }

    private static int form(int number) {
        return number < 2 ? 0 : number == 2 ? 1 : number <= 10 ? 2 : 3;
    }

    private String whole(BigInteger whole, boolean feminine) {
        String words = "";
        BigInteger rest = whole;
        for (int level = 0; rest.signum() > 0; level++) {
            int value = rest.mod(THOUSAND).intValue();
            rest = rest.divide(THOUSAND);
            String group = group(value, level, whole, feminine && level == 0);
            if (group.isEmpty()) {
                continue;
            }
            if (level > 0) {
                words = words.isEmpty() ? "" : grammar.text("and") + " " + words;
                words = value > 2 ? scaleName(value, level, words.isEmpty()) + " " + words : words;
            }
            words = group + " " + words;
        }
        return words;
    }

    private String scaleName(int value, int level, boolean alone) {
        if (value % 100 == 1) {
            return grammar.list("scale").get(level);
        } else if (value <= 10) {
            return grammar.list("scale.few").get(level);
        }
        return grammar.list(alone ? "scale" : "scale.many").get(level);
    }

    /** The words of three digits; a lone one or two of a higher level is the level's name itself. */
    private String group(int value, int level, BigInteger whole, boolean feminine) {
        int hundred = value / 100;
        int rest = value % 100;
        String words = "";
        if (hundred > 0) {
            words = rest == 0 && hundred == 2
                    ? grammar.list("scale.two.alone").get(0)
                    : hundreds.get(hundred) + (rest == 0 ? "" : and);
        }
        if (rest == 0) {
            return words;
        } else if (rest < 20) {
            if (rest == 2 && hundred == 0 && level > 0) {
                boolean alone = whole.equals(THOUSAND.pow(level).multiply(BigInteger.TWO));
                return grammar.list(alone ? "scale.two.alone" : "scale.two").get(level);
            }
            return words + (rest == 1 && level > 0 ? grammar.list("scale").get(level) : unit(rest, feminine));
        }
        if (rest % 10 > 0) {
            words += unit(rest % 10, feminine) + and;
        }
        return words + tens.get(rest / 10 - 2);
    }

    private String unit(int number, boolean feminine) {
        return (feminine ? feminineUnits : units).get(number);
    }
}
