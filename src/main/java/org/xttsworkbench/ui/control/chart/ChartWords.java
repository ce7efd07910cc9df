package org.xttsworkbench.ui.control.chart;

/** The words of a chart's read-out and of its text for screen readers; its user brings them in the user's language. */
public interface ChartWords {

    /** A place on the x axis, for example {@code Epoch 4, step 262}. */
    String place(double x);

    /** The smoothed line of a curve. */
    String smoothed(String name);

    /** The value itself behind a smoothed line. */
    String raw(String name);

    /** The point of a curve with few points, for example {@code evaluation, epoch 3}. */
    String point(String name, double x);

    /**
     * A curve in one sentence.
     *
     * @param last its newest value
     * @param lowest its lowest value
     * @param rising whether its shown line rises at the end; a sentence may leave small changes out
     */
    String summary(String name, String last, String lowest, boolean rising);

    /** A chart without points. */
    String empty();
}
