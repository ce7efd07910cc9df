package org.xttsworkbench.dataset.segment;

import java.util.List;
import org.xttsworkbench.asr.Word;

/**
 * A stretch of a recording with the words that are said in it.
 *
 * @param startSample first sample, at the recording's rate
 * @param endSample one past the last sample
 * @param words as they were recognised, with times in seconds of the recording
 * @param tooShort whether it is shorter than was wanted and no neighbour was near enough to be joined with
 */
public record Segment(long startSample, long endSample, List<Word> words, boolean tooShort) {}
