package org.xttsworkbench.audio;

/** Mean power spectrum of sound, to see where it ends: telephone audio that was resampled has nothing above 4 kHz. */
final class SpectrumMeter {
    private static final int LENGTH = 1024;
    private static final int BINS = LENGTH / 2;
    private static final double[] WINDOW = window();
    /** What is this much below the strongest frequency counts as nothing. */
    private static final double NOTHING = 1e-6;
    /** Neighbouring bins that are averaged, so that single ones do not decide. */
    private static final int SMOOTHING = 4;
    /** Frames below this power say nothing about the band of speech. */
    private static final double AUDIBLE = 1e-7;

    private final int sampleRate;
    private final double[] power = new double[BINS];
    private final double[] real = new double[LENGTH];
    private final double[] imaginary = new double[LENGTH];
    private int filled;
    private double energy;

    SpectrumMeter(int sampleRate) {
        this.sampleRate = sampleRate;
    }

    private static double[] window() {
        double[] hann = new double[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / LENGTH);
        }
        return hann;
    }

    void add(float[] block) {
        for (float sample : block) {
            real[filled] = sample * WINDOW[filled];
            energy += sample * sample;
            if (++filled == LENGTH) {
                frame();
            }
        }
    }

    private void frame() {
        if (energy / LENGTH > AUDIBLE) {
            java.util.Arrays.fill(imaginary, 0);
            FourierTransform.transform(real, imaginary);
            for (int i = 0; i < BINS; i++) {
                power[i] += real[i] * real[i] + imaginary[i] * imaginary[i];
            }
        }
        filled = 0;
        energy = 0;
    }

    /** The highest frequency in Hz at which there is something; half the sample rate when nothing was heard at all. */
    double bandwidth() {
        double strongest = 0;
        for (int i = 0; i + SMOOTHING <= BINS; i++) {
            strongest = Math.max(strongest, smooth(i));
        }
        for (int i = BINS - SMOOTHING; i > 0 && strongest > 0; i--) {
            if (smooth(i) > strongest * NOTHING) {
                return (i + SMOOTHING) * (double) sampleRate / LENGTH;
            }
        }
        return sampleRate / 2.0;
    }

    private double smooth(int from) {
        double sum = 0;
        for (int i = from; i < from + SMOOTHING; i++) {
            sum += power[i];
        }
        return sum;
    }
}
