package org.xttsworkbench.ui.control.chart;

/**
 * A mark on an axis.
 *
 * @param label its number as people of the locale write it
 */
public record Tick(double value, String label) {}
