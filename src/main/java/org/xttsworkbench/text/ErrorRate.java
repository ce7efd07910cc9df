package org.xttsworkbench.text;

/**
 * How far a text is from the one it should be. Rates of several texts are joined by {@link #plus}, which weighs them by
 * their length, not by the mean of {@link #rate()}.
 *
 * @param errors substitutions, deletions and insertions, as few as possible
 * @param length words or characters of the reference
 */
public record ErrorRate(int errors, int length) {
    /** Of nothing yet: the start of a sum. */
    public static final ErrorRate NONE = new ErrorRate(0, 0);

    /** Errors per word or character of the reference; above 1 when the hypothesis is much longer than it. */
    public double rate() {
        return (double) errors / Math.max(1, length);
    }

    /** The rate of both texts together. */
    public ErrorRate plus(ErrorRate other) {
        return new ErrorRate(errors + other.errors, length + other.length);
    }
}
