package org.xttsworkbench.vad;

import org.xttsworkbench.job.FailureException;

/**
 * What counts as speech. Values out of range are refused as wrong usage.
 *
 * @param threshold probability from which a chunk is speech, between 0 and 1; speech ends 0.15 below it
 * @param minSpeechMs shorter regions are dropped, in milliseconds
 * @param minSilenceMs a region ends only after this much silence, in milliseconds
 * @param speechPadMs margin added on both sides, in milliseconds
 * @param maxSpeechSeconds longer regions are cut in their longest silence; infinity = never
 */
public record VadOptions(
        double threshold, double minSpeechMs, double minSilenceMs, double speechPadMs, double maxSpeechSeconds) {
    private static final double MOST_MILLISECONDS = 3_600_000;

    /** Silero's own defaults. */
    public static final VadOptions DEFAULT = new VadOptions(0.5, 250, 100, 30, Double.POSITIVE_INFINITY);

    public VadOptions {
        if (!(threshold > 0 && threshold < 1)) {
            throw FailureException.usage("The speech threshold must lie between 0 and 1, not at " + threshold + ".");
        }
        requireMilliseconds("The shortest speech", minSpeechMs);
        requireMilliseconds("The shortest silence", minSilenceMs);
        requireMilliseconds("The speech margin", speechPadMs);
        if (!(maxSpeechSeconds > 0)) {
            throw FailureException.usage(
                    "The longest speech must be more than 0 seconds, not " + maxSpeechSeconds + ".");
        }
    }

    private static void requireMilliseconds(String what, double value) {
        if (!(value >= 0 && value <= MOST_MILLISECONDS)) {
            throw FailureException.usage(what + " must be 0 to 3600000 milliseconds, not " + value + ".");
        }
    }
}
