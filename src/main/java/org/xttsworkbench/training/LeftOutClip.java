package org.xttsworkbench.training;

/**
 * A clip that a run cannot use.
 *
 * @param table name of the table that lists it
 * @param name the path in the table
 * @param text its text
 * @param reason why, as the end of a sentence about the clip
 */
public record LeftOutClip(String table, String name, String text, String reason) {}
