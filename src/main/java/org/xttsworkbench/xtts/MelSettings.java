package org.xttsworkbench.xtts;

/**
 * Sizes of a mel spectrogram. The original fixes them in its code; no model file holds them.
 *
 * @param sampleRate Hz of the waves
 * @param fft length of the Fourier transform in samples
 * @param window length of the Hann window in samples, centred in the transform
 * @param hop samples from frame to frame
 * @param highestHertz upper edge of the last mel bin; the first begins at 0
 */
record MelSettings(int sampleRate, int fft, int window, int hop, double highestHertz) {

    /** What the DVAE takes. */
    static final MelSettings DVAE = new MelSettings(22_050, 1024, 1024, 256, 8000);

    /** What the conditioning encoder takes, in training and at synthesis. */
    static final MelSettings CONDITIONING = new MelSettings(22_050, 2048, 1024, 256, 8000);

    int frequencies() {
        return fft / 2 + 1;
    }

    /** The upper edge on the HTK mel scale. */
    double highestMel() {
        return 2595 * Math.log10(1 + highestHertz / 700);
    }

    /** Samples a wave needs at least, since its ends are reflected. */
    int fewestSamples() {
        return fft / 2 + 1;
    }
}
