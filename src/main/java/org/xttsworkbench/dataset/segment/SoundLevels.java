package org.xttsworkbench.dataset.segment;

import java.io.IOException;
import java.nio.file.Path;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.job.JobContext;

/**
 * How loud a recording is from one 5 ms frame to the next, in dB of full scale without hum: 1.4 MB for an hour. Frames are
 * counted from the recording's first sample.
 */
public final class SoundLevels {
    /** What digital silence counts as. */
    static final float SILENT = -90;

    /** Of a decibel that are told apart. */
    static final int STEPS = 100;

    static final int FRAMES_PER_SECOND = 200;

    private final int sampleRate;
    private final long samples;
    private final short[] levels;

    SoundLevels(int sampleRate, long samples, short[] levels) {
        this.sampleRate = sampleRate;
        this.samples = samples;
        this.levels = levels;
    }

    /** Reads a recording as a stream. */
    public static SoundLevels of(Path recording, JobContext context) throws IOException {
        LevelMeter meter = new LevelMeter();
        AudioDecoder.forEachBlock(recording, context, meter);
        return meter.finish();
    }

    /** Samples per second of the recording. */
    public int sampleRate() {
        return sampleRate;
    }

    /** Length of the recording at {@link #sampleRate}. */
    public long samples() {
        return samples;
    }

    int frames() {
        return levels.length;
    }

    float level(int frame) {
        return levels[frame] / (float) STEPS;
    }

    /** First sample of a frame; the frame behind the last begins at the recording's end. */
    long startOf(int frame) {
        return frame >= frames() ? samples : frame * (long) frameSamples(sampleRate);
    }

    /** The frame that a sample lies in, or the last one. */
    int frameOf(long sample) {
        return (int) Math.max(0, Math.min(frames() - 1L, sample / frameSamples(sampleRate)));
    }

    static int frameSamples(int sampleRate) {
        return Math.max(1, Math.round(sampleRate / (float) FRAMES_PER_SECOND));
    }
}
