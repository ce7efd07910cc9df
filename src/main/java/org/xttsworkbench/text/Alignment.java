package org.xttsworkbench.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The cheapest way from one sequence to another: what stays, is replaced, removed and added (edit distance of
 * Levenshtein; every change costs 1); of equally cheap ways the one on which most stays. Sequences whose table would exceed {@link #MOST_CELLS} are cut in halves at the
 * same relative place, so that any length takes linear time; the way is then near the cheapest.
 */
final class Alignment {
    private static final long MOST_CELLS = 1L << 22;
    /** What a change costs, so much that what stays only decides between equally many changes. */
    private static final long CHANGE = 1L << 32;

    /** What happens to the next item of the reference, of the hypothesis, or of both. */
    enum Step {
        SAME,
        REPLACED,
        REMOVED,
        ADDED
    }

    private final List<Step> steps = new ArrayList<>();
    private final int[] reference;
    private final int[] hypothesis;

    private Alignment(int[] reference, int[] hypothesis) {
        this.reference = reference;
        this.hypothesis = hypothesis;
    }

    /** The way from {@code reference} to {@code hypothesis}. */
    static Alignment of(int[] reference, int[] hypothesis) {
        Alignment alignment = new Alignment(reference, hypothesis);
        alignment.align(0, reference.length, 0, hypothesis.length);
        return alignment;
    }

    List<Step> steps() {
        return steps;
    }

    ErrorRate errorRate() {
        int same = (int) steps.stream().filter(step -> step == Step.SAME).count();
        return new ErrorRate(steps.size() - same, reference.length);
    }

    private void align(int from, int to, int otherFrom, int otherTo) {
        int start = from;
        int otherStart = otherFrom;
        while (start < to && otherStart < otherTo && reference[start] == hypothesis[otherStart]) {
            steps.add(Step.SAME);
            start++;
            otherStart++;
        }
        int end = to;
        int otherEnd = otherTo;
        while (end > start && otherEnd > otherStart && reference[end - 1] == hypothesis[otherEnd - 1]) {
            end--;
            otherEnd--;
        }
        if ((end - start + 1L) * (otherEnd - otherStart + 1L) > MOST_CELLS && end - start > 1) {
            int middle = (start + end) >>> 1;
            int otherMiddle = (otherStart + otherEnd) >>> 1;
            align(start, middle, otherStart, otherMiddle);
            align(middle, end, otherMiddle, otherEnd);
        } else {
            alignByTable(start, end, otherStart, otherEnd);
        }
        steps.addAll(Collections.nCopies(to - end, Step.SAME));
    }

    private void alignByTable(int from, int to, int otherFrom, int otherTo) {
        int rows = to - from + 1;
        int columns = otherTo - otherFrom + 1;
        Step[] table = new Step[Math.multiplyExact(rows, columns)];
        long[] costs = new long[columns];
        for (int column = 1; column < columns; column++) {
            costs[column] = column * CHANGE;
        }
        Arrays.fill(table, 0, columns, Step.ADDED);
        for (int row = 1; row < rows; row++) {
            long diagonal = costs[0];
            costs[0] = row * CHANGE;
            table[row * columns] = Step.REMOVED;
            for (int column = 1; column < columns; column++) {
                boolean same = reference[from + row - 1] == hypothesis[otherFrom + column - 1];
                long cost = diagonal + (same ? -1 : CHANGE);
                Step step = same ? Step.SAME : Step.REPLACED;
                if (costs[column] + CHANGE < cost) {
                    cost = costs[column] + CHANGE;
                    step = Step.REMOVED;
                }
                if (costs[column - 1] + CHANGE < cost) {
                    cost = costs[column - 1] + CHANGE;
                    step = Step.ADDED;
                }
                diagonal = costs[column];
                costs[column] = cost;
                table[row * columns + column] = step;
            }
        }
        walkBack(table, rows, columns);
    }

    private void walkBack(Step[] table, int rows, int columns) {
        List<Step> backwards = new ArrayList<>();
        int row = rows - 1;
        int column = columns - 1;
        while (row > 0 || column > 0) {
            Step step = table[row * columns + column];
            backwards.add(step);
            row -= step == Step.ADDED ? 0 : 1;
            column -= step == Step.REMOVED ? 0 : 1;
        }
        Collections.reverse(backwards);
        steps.addAll(backwards);
    }
}
