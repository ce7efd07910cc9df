package org.xttsworkbench.dataset.segment;

import org.xttsworkbench.audio.TimeSpan;

/**
 * Chooses where in a silence to cut: a little away from the speech on its side, at the quietest point there, and never
 * nearer to the words on the other side than to its own.
 */
final class CutPlacer {
    /** The shortest silence that is cut in. */
    static final double LEAST_SECONDS = 0.1;

    /** What a clip keeps of the silence around it where there is enough. */
    private static final double NEAREST_SECONDS = 0.07;

    private static final double FARTHEST_SECONDS = 0.2;

    /** Distance that a cut keeps from sound on its far side, such as a breath. */
    private static final double GUARD_SECONDS = 0.05;

    /** In a silence that is too short for two cuts, both are at one point in this middle part of it. */
    private static final double MIDDLE = 0.1;

    private final SoundLevels levels;

    CutPlacer(SoundLevels levels) {
        this.levels = levels;
    }

    /**
     * Places both cuts of a pause.
     *
     * @param first silence, after the word on the left
     * @param last silence, before the word on the right; may be the same
     */
    Pause between(TimeSpan first, TimeSpan last, boolean apart) {
        long middle = (first.startSample() + first.endSample()) / 2;
        boolean same = first.equals(last);
        long left;
        long right;
        if (same && first.length() < samples(2 * (NEAREST_SECONDS + GUARD_SECONDS))) {
            long reach = Math.round(MIDDLE * first.length());
            left = quietest(middle - reach, middle + reach, middle);
            right = left;
        } else {
            left = quietest(
                    first.startSample() + near(first),
                    Math.min(
                            first.startSample() + samples(FARTHEST_SECONDS),
                            same ? middle : first.endSample() - guard(first)),
                    first.startSample() + near(first));
            right = quietest(
                    Math.max(
                            last.endSample() - samples(FARTHEST_SECONDS),
                            same ? middle : last.startSample() + guard(last)),
                    last.endSample() - near(last),
                    last.endSample() - near(last));
        }
        return new Pause(left, Math.max(left, right), first.startSample(), last.endSample(), true, apart);
    }

    private long near(TimeSpan silence) {
        return Math.min(samples(NEAREST_SECONDS), silence.length() / 2);
    }

    private long guard(TimeSpan silence) {
        return Math.min(samples(GUARD_SECONDS), silence.length() / 2);
    }

    /** The middle of the quietest frame from one sample to another; of equals the one nearest to {@code wanted}. */
    private long quietest(long from, long to, long wanted) {
        long best = Math.max(from, Math.min(to, wanted));
        float level = Float.MAX_VALUE;
        int half = SoundLevels.frameSamples(levels.sampleRate()) / 2;
        for (int frame = levels.frameOf(from); frame <= levels.frameOf(to); frame++) {
            long at = levels.startOf(frame) + half;
            boolean inside = at >= from && at <= to;
            boolean better = levels.level(frame) < level
                    || (levels.level(frame) == level && Math.abs(at - wanted) < Math.abs(best - wanted));
            if (inside && better) {
                best = at;
                level = levels.level(frame);
            }
        }
        return best;
    }

    private long samples(double seconds) {
        return Math.round(seconds * levels.sampleRate());
    }
}
