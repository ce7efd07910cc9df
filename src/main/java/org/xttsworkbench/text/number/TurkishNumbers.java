package org.xttsworkbench.text.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.text.grammar.Grammar;

/** Turkish: all in one word. The original leaves out a "bir" in some places; so does this. */
final class TurkishNumbers extends SpokenNumbers {
    private final List<String> units;
    private final List<String> tens;
    private final List<String> scale;

    TurkishNumbers(Grammar grammar) {
        super(grammar);
        units = grammar.list("units");
        tens = grammar.list("tens");
        scale = grammar.list("scale");
    }

    @Override
    boolean isSpeakable(BigInteger absolute) {
        return absolute.toString().length() <= 3 * scale.size();
    }

    @Override
    String negative(String words) {
        return grammar.text("minus") + words;
    }

    /** The original says nothing for numbers that no double holds exactly (from 2^53 on). */
    @Override
    String speak(BigInteger number) {
        boolean exact = new BigDecimal(number.doubleValue()).toBigInteger().equals(number);
        return exact ? words(number.toString(), false) : "";
    }

    @Override
    Optional<String> rank(BigInteger number) {
        return Optional.of(words(number.toString(), true));
    }

    @Override
    String rankOfOwn(BigInteger number) {
        return isSpeakable(number) ? words(number.toString(), true) : cardinal(number);
    }

    private String words(String digits, boolean ordinal) {
        if (digits.equals("0")) {
            return ordinal ? grammar.list("ordinal.units").get(0) : units.get(0);
        }
        int levels = (digits.length() - 1) / 3;
        String padded = "0".repeat(3 * (levels + 1) - digits.length()) + digits;
        StringBuilder words = new StringBuilder();
        for (int level = levels; level >= 0; level--) {
            int at = 3 * (levels - level);
            int group = Integer.parseInt(padded.substring(at, at + 3));
            boolean last = padded.substring(at + 3).chars().allMatch(c -> c == '0');
            if (group > 0) {
                boolean saysUnits = level == levels
                        ? saysFirstUnits(group, level, last, digits.length() % 3 == 0)
                        : saysUnits(group, level, last, ordinal);
                words.append(group(group, saysUnits, level == 0 && ordinal));
                words.append(level == 0 ? "" : scale(level, last && ordinal));
            }
            if (last) {
                break;
            }
        }
        return words.toString();
    }

    private String scale(int level, boolean ordinal) {
        return ordinal ? grammar.list("ordinal.scale").get(level) : scale.get(level);
    }

    /** The first group has no "bir" before "bin"; nor after a hundred, when more follows. */
    private static boolean saysFirstUnits(int group, int level, boolean last, boolean threeDigits) {
        boolean thousands = level == 1 && group % 10 == 1;
        return threeDigits ? !thousands || last : !(thousands && group == 1);
    }

    /** A single digit in the middle is lost in the original above thousands; an ordinal loses only ones. */
    private static boolean saysUnits(int group, int level, boolean last, boolean ordinal) {
        if (group >= 10 || level == 0 || (last && level > 1)) {
            return true;
        }
        return (level == 1 || ordinal) && group != 1;
    }

    private String group(int group, boolean saysUnits, boolean ordinal) {
        int hundred = group / 100;
        int ten = group / 10 % 10;
        int unit = group % 10;
        String words = hundred > 1 ? units.get(hundred) : "";
        if (hundred > 0) {
            words += grammar.text(ordinal && group % 100 == 0 ? "ordinal.hundred" : "hundred");
        }
        if (ten > 0) {
            words += ordinal && unit == 0 ? grammar.list("ordinal.tens").get(ten) : tens.get(ten);
        }
        if (unit > 0 && saysUnits) {
            words += ordinal ? grammar.list("ordinal.units").get(unit) : units.get(unit);
        }
        return words;
    }

    /** Not in the original, which leaves decimals as two numbers. */
    @Override
    public String decimal(double number) {
        PythonFloat parts = new PythonFloat(number);
        StringBuilder words = new StringBuilder(cardinal(new BigInteger(parts.before())));
        words.append(' ').append(grammar.text("point"));
        String digits = parts.after();
        for (int i = 0; i < digits.length() - 1 && digits.charAt(i) == '0'; i++) {
            words.append(' ').append(units.get(0));
        }
        words.append(' ').append(cardinal(new BigInteger(digits)));
        return number < 0 ? negative(words.toString()) : words.toString();
    }
}
