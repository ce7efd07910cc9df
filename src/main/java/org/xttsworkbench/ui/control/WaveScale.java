package org.xttsworkbench.ui.control;

/**
 * Where the times of a waveform lie on its canvas.
 *
 * @param viewStart seconds at the left edge
 * @param viewEnd seconds at the right edge
 * @param width of the canvas
 */
record WaveScale(double viewStart, double viewEnd, double width) {

    double x(double seconds) {
        return (seconds - viewStart) / (viewEnd - viewStart) * width;
    }

    double seconds(double x) {
        return viewStart + x / width * (viewEnd - viewStart);
    }

    /** A distance between lines of the ruler that leaves room for their labels, in seconds. */
    double tickSeconds() {
        double wanted = 70 * (viewEnd - viewStart) / width;
        for (double step : new double[] {0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60}) {
            if (step >= wanted) {
                return step;
            }
        }
        return 60;
    }

    /** A place in a recording as people read it: 12:41 or, where lines are closer than a second, 12:41.2. */
    static String clock(double seconds, double tick) {
        int decimals = tick >= 1 ? 0 : tick >= 0.1 ? 1 : 2;
        long units = Math.round(seconds * Math.pow(10, decimals));
        long scale = Math.round(Math.pow(10, decimals));
        long whole = units / scale;
        String text = whole / 60 + ":" + String.format(java.util.Locale.ROOT, "%02d", whole % 60);
        return decimals == 0
                ? text
                : text + "." + String.format(java.util.Locale.ROOT, "%0" + decimals + "d", units % scale);
    }
}
