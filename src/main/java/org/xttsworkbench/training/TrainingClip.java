package org.xttsworkbench.training;

import java.nio.file.Path;

/**
 * A clip that can be trained on.
 *
 * @param name the path in the dataset's table, for messages
 * @param file the sound
 * @param sha256 hash of the file's bytes
 * @param tokens the text's ids, beginning with the language's tag, without start and stop
 * @param samples length at 22 050 Hz
 */
@SuppressWarnings("ArrayRecordComponent") // made once per run; nobody compares two
public record TrainingClip(String name, Path file, String sha256, int[] tokens, int samples) {}
