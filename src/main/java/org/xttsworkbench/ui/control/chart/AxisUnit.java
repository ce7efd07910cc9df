package org.xttsworkbench.ui.control.chart;

/**
 * What the numbers along an axis count.
 *
 * @param size how much of the data's own unit one is, for example the steps of an epoch
 * @param offset what the data call the axis's 0, for example now
 * @param label the axis's name; empty for none
 */
public record AxisUnit(double size, double offset, String label) {

    /** The data's own numbers. */
    public static AxisUnit of(String label) {
        return new AxisUnit(1, 0, label);
    }

    double fromData(double value) {
        return (value - offset) / size;
    }

    double toData(double value) {
        return value * size + offset;
    }
}
