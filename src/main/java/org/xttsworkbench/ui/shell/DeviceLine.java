package org.xttsworkbench.ui.shell;

/**
 * The left of the status bar: what computes, and its memory.
 *
 * @param name of the graphics card, or of the processor with its cores
 * @param graphicsCard whether the memory is a graphics card's; otherwise it is the machine's
 * @param usedBytes memory in use by all programs; 0 when nobody knows
 * @param totalBytes memory there is; 0 when nobody knows
 */
public record DeviceLine(String name, boolean graphicsCard, long usedBytes, long totalBytes) {}
