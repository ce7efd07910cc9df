package org.xttsworkbench.text.chinese;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in Chinese characters, in groups of four digits (万, 亿, 兆 ...). Source: {@code num2chn} of the Chinese text
 * normalization by Zhiyang Zhou and Jiayu Du (chn_text_norm), which XTTS uses. Digits of all scripts are read.
 */
final class ChineseNumberWords {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"十", "百", "千", "万", "亿", "兆", "京", "垓", "秭", "穰", "沟", "涧", "正", "载"};
    private static final int[] POWERS = {1, 2, 3, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44};
    private static final String POINT = "点";
    private static final int NO_UNIT = -1;

    /** Longer numbers are read digit by digit; the original ends in an endless recursion at some length. */
    private static final int LONGEST = 400;

    /** A digit ({@code power} {@link #NO_UNIT}) or a unit. */
    private record Sign(String text, int power) {
        boolean isUnit() {
            return power != NO_UNIT;
        }
    }

    private ChineseNumberWords() {}

    /** A number with or without a fraction behind a dot. */
    static String number(String number) {
        int dot = number.indexOf('.');
        String whole = dot < 0 ? number : number.substring(0, dot);
        List<Sign> signs = new ArrayList<>();
        int length = whole.codePointCount(0, whole.length());
        if (length > 1 && length <= LONGEST) {
            addWithUnits(whole.codePoints().toArray(), signs);
        } else {
            addDigits(whole, signs);
        }
        if (dot >= 0 && dot < number.length() - 1) {
            signs.add(new Sign(POINT, NO_UNIT));
            addDigits(number.substring(dot + 1), signs);
        }
        return finish(withPairs(signs));
    }

    /** A number digit by digit. */
    static String digits(String number) {
        List<Sign> signs = new ArrayList<>();
        addDigits(number, signs);
        return finish(signs);
    }

    private static void addDigits(String number, List<Sign> signs) {
        number.codePoints().forEach(c -> signs.add(digit(c)));
    }

    private static Sign digit(int codePoint) {
        int value = Math.max(0, Character.digit(codePoint, 10));
        return new Sign(DIGITS.substring(value, value + 1), NO_UNIT);
    }

    private static void addWithUnits(int[] number, List<Sign> signs) {
        int start = 0;
        while (start < number.length && number[start] == '0') {
            start++;
        }
        int length = number.length - start;
        if (length == 0) {
            return;
        }
        if (length == 1) {
            if (start > 0) {
                signs.add(digit('0'));
            }
            signs.add(digit(number[start]));
            return;
        }
        int unit = POWERS.length - 1;
        while (POWERS[unit] >= length) {
            unit--;
        }
        int cut = number.length - POWERS[unit];
        addWithUnits(java.util.Arrays.copyOfRange(number, 0, cut), signs);
        signs.add(new Sign(UNITS[unit], POWERS[unit]));
        addWithUnits(java.util.Arrays.copyOfRange(number, cut, number.length), signs);
    }

    /** 两 instead of 二 before a unit other than ten. */
    private static List<Sign> withPairs(List<Sign> signs) {
        for (int i = 0; i < signs.size() - 1; i++) {
            boolean isTwo = signs.get(i).text.equals("二");
            Sign next = signs.get(i + 1);
            boolean afterUnit = i == 0 || (signs.get(i - 1).isUnit() && signs.get(i - 1).power != 1);
            if (isTwo && afterUnit && next.isUnit() && next.power != 1) {
                signs.set(i, new Sign("两", NO_UNIT));
            }
        }
        return signs;
    }

    private static String finish(List<Sign> signs) {
        StringBuilder out = new StringBuilder(signs.size());
        signs.forEach(sign -> out.append(sign.text));
        String text = out.toString();
        if (text.startsWith(POINT)) {
            return "零" + text;
        }
        return text.startsWith("一十") ? text.substring(1) : text;
    }
}
