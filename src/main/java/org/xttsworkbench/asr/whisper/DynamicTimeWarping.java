package org.xttsworkbench.asr.whisper;

import java.util.Arrays;

/** The cheapest way through a matrix of costs from its first corner to its last: the original's {@code dtw_cpu}. */
final class DynamicTimeWarping {
    private static final byte DIAGONAL = 0;
    private static final byte UP = 1;
    private static final byte LEFT = 2;

    private DynamicTimeWarping() {}

    /**
     * A way.
     *
     * @param rows row of each step
     * @param columns column of each step; -1 in a matrix without columns
     */
    record Path(int[] rows, int[] columns) {}

    /**
     * Finds the way. Sums are kept in 32 bits and ties go as in the original, because attention has many of them.
     *
     * @param costs of each row, all of one length
     */
    static Path of(double[][] costs) {
        int rows = costs.length;
        int columns = rows == 0 ? 0 : costs[0].length;
        byte[][] trace = new byte[rows + 1][columns + 1];
        float[] before = new float[columns + 1];
        Arrays.fill(before, Float.POSITIVE_INFINITY);
        before[0] = 0;
        Arrays.fill(trace[0], LEFT);
        for (int i = 1; i <= rows; i++) {
            float[] row = new float[columns + 1];
            row[0] = Float.POSITIVE_INFINITY;
            trace[i][0] = UP;
            for (int j = 1; j <= columns; j++) {
                float diagonal = before[j - 1];
                float up = before[j];
                float left = row[j - 1];
                float least = left;
                trace[i][j] = LEFT;
                if (diagonal < up && diagonal < left) {
                    least = diagonal;
                    trace[i][j] = DIAGONAL;
                } else if (up < diagonal && up < left) {
                    least = up;
                    trace[i][j] = UP;
                }
                row[j] = (float) (costs[i - 1][j - 1] + least);
            }
            before = row;
        }
        return back(trace, rows, columns);
    }

    private static Path back(byte[][] trace, int rows, int columns) {
        int[] pathRows = new int[rows + columns];
        int[] pathColumns = new int[rows + columns];
        int at = rows + columns;
        for (int i = rows, j = columns; i > 0 || j > 0; ) {
            at--;
            pathRows[at] = i - 1;
            pathColumns[at] = j - 1;
            byte step = trace[i][j];
            i -= step == LEFT ? 0 : 1;
            j -= step == UP ? 0 : 1;
        }
        return new Path(
                Arrays.copyOfRange(pathRows, at, rows + columns), Arrays.copyOfRange(pathColumns, at, rows + columns));
    }
}
