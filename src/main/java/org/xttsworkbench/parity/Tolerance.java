package org.xttsworkbench.parity;

/**
 * How far a value may be from the reference's: {@code absolute + relative * |expected|}, element by element.
 *
 * @param absolute in the values' own unit
 * @param relative share of the expected value
 */
public record Tolerance(double absolute, double relative) {

    public static Tolerance absolute(double difference) {
        return new Tolerance(difference, 0);
    }

    public static Tolerance relative(double share) {
        return new Tolerance(0, share);
    }

    /** The largest difference allowed at an expected value. */
    public double at(double expected) {
        return absolute + relative * Math.abs(expected);
    }
}
