package org.xttsworkbench.text;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Chinese and Japanese numerals as digits, so that 二十一, 21 and ２１ compare as equal. Any run of numerals is
 * read, words such as 万一 too: both of two compared texts change in the same way.
 */
final class HanNumerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String OTHER_DIGITS = "〇壹兩叁肆伍陸柒捌玖";
    private static final String SMALL_UNITS = "十百千";
    private static final String LARGE_UNITS = "万亿兆";
    private static final String LARGE_UNITS_IN_FULL = "萬億兆";
    private static final String PERCENT = "百分之";
    private static final List<String> PERCENT_SIGNS = List.of("%", "％", "パーセント");
    /** Longer runs are read digit by digit. */
    private static final int LONGEST = 40;

    private HanNumerals() {}

    static boolean isNumeral(String text, int at) {
        return at < text.length() && (digit(text.charAt(at)) >= 0 || power(text.charAt(at)) > 0);
    }

    /** The end of the run of numerals at {@code from}, with marks between digits; {@code from} when there is none. */
    static int end(String text, int from) {
        int i = from;
        while (isNumeral(text, i) || (i > from && isMark(text, i))) {
            i++;
        }
        for (String sign : PERCENT_SIGNS) {
            i += i > from && text.startsWith(sign, i) ? sign.length() : 0;
        }
        boolean percent = text.startsWith(PERCENT, from) && isNumeral(text, from + PERCENT.length());
        return percent ? end(text, from + PERCENT.length()) : i;
    }

    private static boolean isMark(String text, int at) {
        return at + 1 < text.length()
                && ".,点．，".indexOf(text.charAt(at)) >= 0
                && digit(text.charAt(at - 1)) >= 0
                && digit(text.charAt(at + 1)) >= 0;
    }

    /** The digits of a run that {@link #end} found, one by one, 点 for the decimal point, % at the end for shares. */
    static List<String> digits(String run) {
        List<String> out = new ArrayList<>();
        String number = run;
        for (String sign : PERCENT_SIGNS) {
            number = number.endsWith(sign) ? number.substring(0, number.length() - sign.length()) : number;
        }
        number = number.startsWith(PERCENT) ? number.substring(PERCENT.length()) : number;
        boolean percent = number.length() < run.length();
        number = number.replace(",", "").replace('点', '.');
        String[] parts = number.split("\\.", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                out.add("点");
            }
            value(parts[i]).chars().forEach(c -> out.add(Character.toString(c)));
        }
        if (percent) {
            out.add("%");
        }
        return out;
    }

    private static String value(String numerals) {
        boolean hasUnits = numerals.chars().anyMatch(c -> power((char) c) > 0);
        if (!hasUnits || numerals.length() > LONGEST) {
            StringBuilder digits = new StringBuilder();
            numerals.chars().forEach(c -> digits.append(Math.max(0, digit((char) c))));
            return digits.toString();
        }
        BigInteger total = BigInteger.ZERO;
        BigInteger group = BigInteger.ZERO;
        BigInteger number = BigInteger.ZERO;
        int lastPower = Integer.MAX_VALUE;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            int power = power(c);
            if (power == 0) {
                number = number.multiply(BigInteger.TEN).add(BigInteger.valueOf(digit(c)));
            } else if (power < 4) {
                group = group.add(number.max(BigInteger.ONE).multiply(BigInteger.TEN.pow(power)));
                number = BigInteger.ZERO;
            } else {
                BigInteger unit = BigInteger.TEN.pow(power);
                BigInteger before = group.add(number);
                total = power > lastPower
                        ? total.add(before).multiply(unit)
                        : total.add(before.max(BigInteger.ONE).multiply(unit));
                group = BigInteger.ZERO;
                number = BigInteger.ZERO;
                lastPower = power;
            }
        }
        return total.add(group).add(number).toString();
    }

    private static int digit(char c) {
        if (PythonCharacters.isDigit(c)) {
            return Character.digit(c, 10);
        }
        return c == '两' ? 2 : Math.max(DIGITS.indexOf(c), OTHER_DIGITS.indexOf(c));
    }

    /** The power of ten that a unit stands for, or 0. */
    private static int power(char c) {
        int small = SMALL_UNITS.indexOf(c) + 1;
        int large = Math.max(LARGE_UNITS.indexOf(c), LARGE_UNITS_IN_FULL.indexOf(c)) + 1;
        return Math.max(small, 4 * large);
    }
}
