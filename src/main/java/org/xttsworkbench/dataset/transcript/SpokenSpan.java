package org.xttsworkbench.dataset.transcript;

/**
 * A stretch of a recording.
 *
 * @param startSeconds from the beginning of the recording, at least 0
 * @param endSeconds from the beginning of the recording, after {@code startSeconds}
 */
public record SpokenSpan(double startSeconds, double endSeconds) {

    public SpokenSpan {
        if (!(startSeconds >= 0) || !(endSeconds > startSeconds) || Double.isInfinite(endSeconds)) {
            throw new IllegalArgumentException("no stretch of time: " + startSeconds + " to " + endSeconds);
        }
    }
}
