package org.xttsworkbench.dataset;

import java.util.Locale;
import org.xttsworkbench.job.FailureException;

/**
 * Which clips are wanted.
 *
 * @param minSeconds shorter ones are left out; 0.5 at least, since the reference's training refuses less
 * @param maxSeconds longer ones are left out; 60 at most
 */
public record CuttingOptions(double minSeconds, double maxSeconds) {

    /** What the reference's training takes: 255 995 samples at 22 050 Hz are 11.6 s. */
    public static final CuttingOptions DEFAULT = new CuttingOptions(1.0, 11.6);

    private static final double LEAST = 0.5;
    private static final double MOST = 60;

    public CuttingOptions {
        if (!(minSeconds >= LEAST && minSeconds <= MOST)) {
            throw outOfRange("--min-seconds", minSeconds);
        } else if (!(maxSeconds >= LEAST && maxSeconds <= MOST)) {
            throw outOfRange("--max-seconds", maxSeconds);
        } else if (maxSeconds < minSeconds) {
            throw FailureException.usage(String.format(
                    Locale.ROOT, "--max-seconds %s is less than --min-seconds %s.", maxSeconds, minSeconds));
        }
    }

    private static FailureException outOfRange(String option, double value) {
        return FailureException.usage(
                String.format(Locale.ROOT, "%s must be from %s to %s, not %s.", option, LEAST, MOST, value));
    }
}
