package org.xttsworkbench.dataset.segment;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;

/**
 * Which clips are wanted.
 *
 * @param minSeconds shorter ones are joined with a neighbour; a given text that is shorter is left out. 0.5 at least,
 *     since the reference's training refuses less
 * @param maxSeconds longer ones are split; a given text that is longer is left out. 60 at most
 * @param targetSeconds neighbours are joined as long as that brings them nearer to this length; between the other two
 * @param loudness LUFS that each clip is brought to; null = as recorded
 */
public record CuttingOptions(
        double minSeconds,
        double maxSeconds,
        double targetSeconds,
        @Nullable Double loudness) {

    /** The reference's training takes at most 255 995 samples at 22 050 Hz, 11.6 s. */
    public static final CuttingOptions DEFAULT = new CuttingOptions(1, 11, 6);

    private static final double LEAST = 0.5;
    private static final double MOST = 60;
    private static final double SOFTEST = -40;
    private static final double LOUDEST = -10;

    public CuttingOptions {
        if (!(minSeconds >= LEAST && minSeconds <= MOST)) {
            throw outOfRange("--min-seconds", minSeconds);
        } else if (!(maxSeconds >= LEAST && maxSeconds <= MOST)) {
            throw outOfRange("--max-seconds", maxSeconds);
        } else if (maxSeconds < minSeconds) {
            throw FailureException.usage(String.format(
                    Locale.ROOT, "--max-seconds %s is less than --min-seconds %s.", maxSeconds, minSeconds));
        } else if (!(targetSeconds >= minSeconds && targetSeconds <= maxSeconds)) {
            throw FailureException.usage(String.format(
                    Locale.ROOT,
                    "--target-seconds must lie between %s and %s, not at %s.",
                    minSeconds,
                    maxSeconds,
                    targetSeconds));
        } else if (loudness != null && !(loudness >= SOFTEST && loudness <= LOUDEST)) {
            throw FailureException.usage(String.format(
                    Locale.ROOT,
                    "--target-loudness must be from %s to %s LUFS, or 0 for clips as loud as they were recorded, not %s.",
                    SOFTEST,
                    LOUDEST,
                    loudness));
        }
    }

    /** Lengths of clips that are as loud as they were recorded. */
    public CuttingOptions(double minSeconds, double maxSeconds, double targetSeconds) {
        this(minSeconds, maxSeconds, targetSeconds, null);
    }

    /** The same lengths with another loudness. */
    public CuttingOptions withLoudness(@Nullable Double lufs) {
        return new CuttingOptions(minSeconds, maxSeconds, targetSeconds, lufs);
    }

    /** Lengths with the usual target, as far as they allow it. */
    public static CuttingOptions between(double minSeconds, double maxSeconds) {
        return between(minSeconds, maxSeconds, DEFAULT.targetSeconds);
    }

    /** Lengths with a target that gives way to the other two. */
    public static CuttingOptions between(double minSeconds, double maxSeconds, double wishedTarget) {
        double target = Math.max(minSeconds, Math.min(maxSeconds, wishedTarget));
        return new CuttingOptions(minSeconds, maxSeconds, target);
    }

    private static FailureException outOfRange(String option, double value) {
        return FailureException.usage(
                String.format(Locale.ROOT, "%s must be from %s to %s, not %s.", option, LEAST, MOST, value));
    }
}
