package org.xttsworkbench.preflight;

/**
 * A bar with a mark.
 *
 * @param have what there is
 * @param need where the mark stands; 0 for none
 * @param full the length of the whole bar, above 0
 */
public record Measure(double have, double need, double full) {

    public Measure {
        if (!(full > 0)) {
            throw new IllegalArgumentException("a bar of length " + full);
        }
    }
}
