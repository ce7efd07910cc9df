package org.xttsworkbench.dataset.quality;

import org.xttsworkbench.audio.Waveform;

/** Tells voices apart: a vector per sound, near for one speaker and far for another. */
public interface VoicePrint extends AutoCloseable {

    /** What the vectors depend on, so that kept ones are only compared with their like. */
    String identity();

    /** The vector of a sound of any rate, of length 1. */
    float[] of(Waveform sound);

    @Override
    void close();
}
