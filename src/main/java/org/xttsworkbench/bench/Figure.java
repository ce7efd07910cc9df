package org.xttsworkbench.bench;

import java.util.Map;

/**
 * One line of a benchmark's table.
 *
 * @param name what was measured
 * @param values figures by name; the unit is the end of the name
 */
public record Figure(String name, Map<String, Double> values) {}
