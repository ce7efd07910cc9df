package org.xttsworkbench.audio;

/**
 * What a sound file is.
 *
 * @param sampleRate the file's own samples per second
 * @param channels its number of channels
 * @param samples its length in samples per channel; 0 when the file does not say
 */
public record AudioInfo(int sampleRate, int channels, long samples) {

    /** Length in seconds; 0 when the file does not say. */
    public double seconds() {
        return samples / (double) sampleRate;
    }
}
