package org.xttsworkbench.training;

/**
 * The base model of a run, without anything that is only true on one machine.
 *
 * @param name name of its folder
 * @param sha256 hash of its {@code model.pth}
 * @param path its folder relative to the project's, a hint for going on
 */
public record BaseModelId(String name, String sha256, String path) {}
