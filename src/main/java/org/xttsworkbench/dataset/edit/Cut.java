package org.xttsworkbench.dataset.edit;

/**
 * A stretch of a recording that the user wants as a clip.
 *
 * @param startSample first sample in the recording, counted at the recording's own rate
 * @param endSample one past the last sample
 * @param text what is said in it
 * @param heard what was written down of it at first
 */
public record Cut(long startSample, long endSample, String text, String heard) {

    public Cut {
        if (startSample < 0 || endSample <= startSample) {
            throw new IllegalArgumentException("no cut: " + startSample + " to " + endSample);
        }
    }
}
