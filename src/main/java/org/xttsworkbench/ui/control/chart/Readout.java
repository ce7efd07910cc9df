package org.xttsworkbench.ui.control.chart;

import java.util.List;

/**
 * What a chart says about one place.
 *
 * @param x the place on the data's axis
 * @param title the place in words
 * @param lines a line for each curve that has a value there
 */
public record Readout(double x, String title, List<Line> lines) {

    /**
     * A curve's value.
     *
     * @param name what it is, in words
     * @param value the number as it is written
     * @param style whose colour stands before it
     * @param faint whether it is the raw value behind a smoothed line
     */
    public record Line(String name, String value, SeriesStyle style, boolean faint) {}

    public Readout {
        lines = List.copyOf(lines);
    }

    /** All of it as a sentence. */
    public String sentence() {
        StringBuilder text = new StringBuilder(title);
        for (Line line : lines) {
            text.append(", ").append(line.name()).append(' ').append(line.value());
        }
        return text.toString();
    }
}
