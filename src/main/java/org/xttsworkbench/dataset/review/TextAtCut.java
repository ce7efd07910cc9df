package org.xttsworkbench.dataset.review;

/**
 * Where a text falls apart when its sound is cut. The place is known in what was heard; the corrected text is divided at
 * the place that corresponds to it, found by the cheapest way from one to the other, character by character.
 */
final class TextAtCut {
    private static final int LONGEST_TABLE = 1 << 22;

    private TextAtCut() {}

    /**
     * The index in {@code text} that corresponds to {@code index} in {@code heard}; between words where there are blanks.
     */
    static int corresponding(String heard, int index, String text) {
        if (heard.equals(text)) {
            return betweenWords(text, index);
        }
        if ((long) (heard.length() + 1) * (text.length() + 1) > LONGEST_TABLE) {
            return betweenWords(text, proportional(heard, index, text));
        }
        return betweenWords(text, aligned(heard, index, text));
    }

    /** The place in a text at a part of its length, from 0 to 1. */
    static int atFraction(String text, double fraction) {
        return betweenWords(text, (int) Math.round(text.length() * Math.max(0, Math.min(1, fraction))));
    }

    private static int proportional(String heard, int index, String text) {
        return heard.isEmpty() ? 0 : (int) ((long) index * text.length() / heard.length());
    }

    private static int aligned(String heard, int index, String text) {
        int rows = heard.length() + 1;
        int columns = text.length() + 1;
        int[][] costs = new int[rows][columns];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                costs[i][j] = i == rows - 1
                        ? columns - 1 - j
                        : j == columns - 1 ? rows - 1 - i : cheapest(heard, i, text, j, costs);
            }
        }
        int i = 0;
        int j = 0;
        while (i < index && j < columns - 1) {
            if (costs[i][j] == costs[i + 1][j + 1] + (heard.charAt(i) == text.charAt(j) ? 0 : 1)) {
                i++;
                j++;
            } else if (costs[i][j] == costs[i + 1][j] + 1) {
                i++;
            } else {
                j++;
            }
        }
        boolean wordEnded = index >= heard.length() || heard.charAt(index) == ' ';
        while (wordEnded
                && text.indexOf(' ') >= 0
                && j > 0
                && j < text.length()
                && text.charAt(j) != ' '
                && text.charAt(j - 1) != ' ') {
            j++;
        }
        return j;
    }

    private static int cheapest(String heard, int i, String text, int j, int[][] costs) {
        int both = costs[i + 1][j + 1] + (heard.charAt(i) == text.charAt(j) ? 0 : 1);
        return Math.min(both, 1 + Math.min(costs[i + 1][j], costs[i][j + 1]));
    }

    /** The nearest place where no word is cut; the place itself in scripts without blanks. */
    private static int betweenWords(String text, int index) {
        if (index <= 0 || index >= text.length() || text.indexOf(' ') < 0) {
            return whole(text, index);
        }
        for (int away = 0; away <= text.length(); away++) {
            for (int place : new int[] {index + away, index - away}) {
                if (place <= 0
                        || place >= text.length()
                        || text.charAt(place) == ' '
                        || text.charAt(place - 1) == ' ') {
                    return Math.max(0, Math.min(text.length(), place));
                }
            }
        }
        return index;
    }

    private static int whole(String text, int index) {
        boolean insideCharacter = index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
        return insideCharacter ? index - 1 : index;
    }
}
