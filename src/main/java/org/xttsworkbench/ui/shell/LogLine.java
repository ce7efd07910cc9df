package org.xttsworkbench.ui.shell;

/**
 * A line of the log.
 *
 * @param time time of day as people read it
 * @param level {@code INFO}, {@code WARN} or {@code ERROR}
 * @param message what happened
 */
public record LogLine(String time, String level, String message) {}
