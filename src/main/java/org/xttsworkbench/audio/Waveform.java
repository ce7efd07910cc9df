package org.xttsworkbench.audio;

import java.util.Arrays;

/**
 * Mono sound in memory: a short clip, or one block of a long recording.
 *
 * @param samples values with full scale at -1 and 1; not copied
 * @param sampleRate samples per second, at least 1
 */
@SuppressWarnings("ArrayRecordComponent") // a block of sound is data; nobody compares two by equals
public record Waveform(float[] samples, int sampleRate) {

    public Waveform {
        if (sampleRate < 1) {
            throw new IllegalArgumentException("sample rate " + sampleRate);
        }
    }

    /** Number of samples. */
    public int length() {
        return samples.length;
    }

    public double seconds() {
        return samples.length / (double) sampleRate;
    }

    /** A copy of the samples of {@code span}, counted at this rate; the span must lie inside. */
    public Waveform slice(TimeSpan span) {
        if (span.endSample() > samples.length) {
            throw new IllegalArgumentException(span + " ends after sample " + samples.length);
        }
        return new Waveform(Arrays.copyOfRange(samples, (int) span.startSample(), (int) span.endSample()), sampleRate);
    }
}
