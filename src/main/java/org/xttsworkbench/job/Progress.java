package org.xttsworkbench.job;

/**
 * How far a stage of a job is.
 *
 * @param stage what is being done, in words a user reads ("Decoding recordings")
 * @param done units of work done, at least 0
 * @param total units of work in all; 0 when unknown
 */
public record Progress(String stage, double done, double total) {}
