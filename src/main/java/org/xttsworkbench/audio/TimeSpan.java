package org.xttsworkbench.audio;

/**
 * A stretch of sound in samples; which rate they are counted at is said where the span is used.
 *
 * @param startSample first sample, at least 0
 * @param endSample one past the last sample, not before {@code startSample}
 */
public record TimeSpan(long startSample, long endSample) {

    public TimeSpan {
        if (startSample < 0 || endSample < startSample) {
            throw new IllegalArgumentException("no time span: " + startSample + " to " + endSample);
        }
    }

    /** Number of samples. */
    public long length() {
        return endSample - startSample;
    }

    /** Seconds from the start of the sound to the span, for samples counted at {@code sampleRate}. */
    public double startSeconds(int sampleRate) {
        return startSample / (double) sampleRate;
    }

    /** Seconds from the start of the sound to the end of the span. */
    public double endSeconds(int sampleRate) {
        return endSample / (double) sampleRate;
    }

    /** Length in seconds. */
    public double seconds(int sampleRate) {
        return length() / (double) sampleRate;
    }
}
