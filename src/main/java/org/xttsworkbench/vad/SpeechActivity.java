package org.xttsworkbench.vad;

import java.util.List;

/**
 * Where somebody speaks in a recording.
 *
 * @param samples length of the recording at 16 kHz
 * @param probabilities speech probability of every 512 samples, the last chunk filled up with silence
 * @param regions in order, not overlapping
 */
@SuppressWarnings("ArrayRecordComponent") // a long track of numbers; nobody compares two by equals
public record SpeechActivity(long samples, float[] probabilities, List<SpeechRegion> regions) {}
