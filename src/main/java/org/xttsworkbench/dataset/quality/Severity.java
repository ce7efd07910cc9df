package org.xttsworkbench.dataset.quality;

/** How grave it is that a measured value lies beyond its limit. */
final class Severity {
    /** What lies at the limit counts that share of what is as bad as it gets. */
    private static final double AT_LIMIT = 0.25;

    private Severity() {}

    /**
     * A score from 0 to {@code most}: it grows in proportion from the limit to the worst value, whichever of the two is
     * larger.
     */
    static double of(double measured, double limit, double worst, double most) {
        double way = Math.max(0, Math.min(1, (measured - limit) / (worst - limit)));
        return most * (AT_LIMIT + (1 - AT_LIMIT) * way);
    }
}
