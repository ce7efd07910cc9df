package org.xttsworkbench.vad;

import org.xttsworkbench.audio.TimeSpan;

/**
 * A stretch in which somebody speaks.
 *
 * @param start first sample, at 16 kHz
 * @param end one past the last sample, at 16 kHz
 */
public record SpeechRegion(long start, long end) {

    public double startSeconds() {
        return start / (double) VoiceActivityDetector.SAMPLE_RATE;
    }

    public double endSeconds() {
        return end / (double) VoiceActivityDetector.SAMPLE_RATE;
    }

    /** The region counted in samples of another rate, rounded outwards. */
    public TimeSpan at(int sampleRate) {
        long rate = VoiceActivityDetector.SAMPLE_RATE;
        return new TimeSpan(start * sampleRate / rate, (end * sampleRate + rate - 1) / rate);
    }
}
