package org.xttsworkbench.ui.control;

/**
 * Sound in memory, ready to be drawn and played: a clip, or a clip with some of what is around it.
 *
 * @param samples mono, 16 bit; not copied
 * @param sampleRate samples per second
 * @param startSeconds where the first sample lies in the recording
 */
@SuppressWarnings("ArrayRecordComponent") // sound is data; nobody compares two by equals
public record ClipAudio(short[] samples, int sampleRate, double startSeconds) {

    /** Where it ends in the recording. */
    public double endSeconds() {
        return startSeconds + samples.length / (double) sampleRate;
    }

    /** The sample at a place in the recording, inside the sound. */
    public int index(double seconds) {
        long index = Math.round((seconds - startSeconds) * sampleRate);
        return (int) Math.max(0, Math.min(samples.length, index));
    }

    /** The place of a sample in the recording. */
    public double seconds(long index) {
        return startSeconds + index / (double) sampleRate;
    }
}
