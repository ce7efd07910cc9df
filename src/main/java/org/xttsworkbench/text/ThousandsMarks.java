package org.xttsworkbench.text;

import java.util.function.IntPredicate;

/**
 * Removes the marks between thousands. The original does it by a regular expression per group of languages; this scans
 * for the same matches (leftmost, greedy, with the same ways back) in linear time.
 */
final class ThousandsMarks {
    private final IntPredicate separator;
    private final int fraction;
    private final int mark;

    private ThousandsMarks(IntPredicate separator, int fraction, int mark) {
        this.separator = separator;
        this.fraction = fraction;
        this.mark = mark;
    }

    /** For English and Russian: {@code \b\d{1,3}(,\d{3})*(\.\d+)?\b} loses its commas. */
    static ThousandsMarks commas() {
        return new ThousandsMarks(c -> c == ',', '.', ',');
    }

    /**
     * For the others: {@code \b\d{1,3}(.\d{3})*(\,\d+)?\b} loses its dots. In the original the dot between groups is
     * not escaped and so stands for any character but a line's end.
     */
    static ThousandsMarks dots(CleaningMode mode) {
        IntPredicate separator = mode == CleaningMode.REFERENCE ? c -> c != '\n' : c -> c == '.';
        return new ThousandsMarks(separator, ',', '.');
    }

    String remove(String text) {
        if (text.indexOf(mark) < 0) {
            return text;
        }
        int[] c = text.codePoints().toArray();
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < c.length) {
            boolean atStart = PythonCharacters.isDigit(c[i]) && (i == 0 || !PythonCharacters.isWord(c[i - 1]));
            int end = atStart ? matchEnd(c, i) : i;
            if (end == i) {
                out.appendCodePoint(c[i++]);
            }
            for (; i < end; i++) {
                if (c[i] != mark) {
                    out.appendCodePoint(c[i]);
                }
            }
        }
        return out.toString();
    }

    private int matchEnd(int[] c, int start) {
        int most = 1;
        while (most < 3 && digitAt(c, start + most)) {
            most++;
        }
        for (int first = most; first > 0; first--) {
            int end = start + first;
            while (isGroup(c, end)) {
                end += 4;
            }
            for (; end >= start + first; end -= 4) {
                int match = endAfterGroups(c, end);
                if (match > 0) {
                    return match;
                }
            }
        }
        return start;
    }

    private boolean isGroup(int[] c, int at) {
        return at < c.length && separator.test(c[at]) && digitAt(c, at + 1) && digitAt(c, at + 2) && digitAt(c, at + 3);
    }

    /** The match's end when the groups end at {@code at}, or 0 when there is no word's end here. */
    private int endAfterGroups(int[] c, int at) {
        if (at < c.length && c[at] == fraction && digitAt(c, at + 1)) {
            int end = at + 1;
            while (digitAt(c, end)) {
                end++;
            }
            if (isWordEnd(c, end)) {
                return end;
            }
        }
        return isWordEnd(c, at) ? at : 0;
    }

    private static boolean isWordEnd(int[] c, int at) {
        return at == c.length || !PythonCharacters.isWord(c[at]);
    }

    private static boolean digitAt(int[] c, int at) {
        return at < c.length && PythonCharacters.isDigit(c[at]);
    }
}
