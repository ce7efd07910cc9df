package org.xttsworkbench.ui.control;

/** Finds a quiet place near another one, so that an end of a clip does not cut a sound. */
public final class SilenceSnap {
    /** How far an end jumps at most. */
    public static final double REACH_SECONDS = 0.08;

    private static final double WINDOW_SECONDS = 0.01;
    private static final double STEP_SECONDS = 0.002;
    private static final double LOUD_DECIBELS = 1.0;

    private SilenceSnap() {}

    /**
     * The quietest place within reach: the middle of the 10 ms with the least energy; of equally quiet ones the nearest.
     */
    public static double near(ClipAudio sound, double seconds) {
        double best = seconds;
        double least = decibels(sound, seconds) - LOUD_DECIBELS;
        int steps = (int) Math.round(REACH_SECONDS / STEP_SECONDS);
        for (int step = 1; step <= steps; step++) {
            for (int side : new int[] {-1, 1}) {
                double place = seconds + side * step * STEP_SECONDS;
                if (place < sound.startSeconds() || place > sound.endSeconds()) {
                    continue;
                }
                double level = decibels(sound, place);
                if (level < least) {
                    least = level - LOUD_DECIBELS;
                    best = place;
                }
            }
        }
        return best;
    }

    /** Level of the 10 ms around a place in decibels of full scale, at least -96. */
    static double decibels(ClipAudio sound, double seconds) {
        int from = sound.index(seconds - WINDOW_SECONDS / 2);
        int to = sound.index(seconds + WINDOW_SECONDS / 2);
        double sum = 0;
        for (int i = from; i < to; i++) {
            double value = sound.samples()[i] / 32768.0;
            sum += value * value;
        }
        return to <= from ? 0 : Math.max(-96, 10 * Math.log10(sum / (to - from) + 1e-10));
    }
}
