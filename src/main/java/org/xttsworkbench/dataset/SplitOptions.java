package org.xttsworkbench.dataset;

import org.xttsworkbench.job.FailureException;

/**
 * How clips are dealt out.
 *
 * @param evalPercent share of the clips that the model is measured on, in percent, from 1 to 50
 * @param seed another seed picks other clips
 */
public record SplitOptions(double evalPercent, long seed) {

    public static final SplitOptions DEFAULT = new SplitOptions(15, 42);

    public SplitOptions {
        if (!(evalPercent >= 1 && evalPercent <= 50)) {
            throw FailureException.usage("--eval-percent must be from 1 to 50, not " + evalPercent + ".");
        }
    }

    /** How many of so many clips the model is measured on: at least one when there are two. */
    int wanted(int clips) {
        return clips < 2 ? 0 : Math.max(1, (int) Math.round(clips * evalPercent / 100));
    }
}
