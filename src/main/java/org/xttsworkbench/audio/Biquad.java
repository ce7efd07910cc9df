package org.xttsworkbench.audio;

/** A filter of second order, transposed direct form II; designed by the bilinear transform of an analogue one. */
final class Biquad {
    private static final int STANDARD_RATE = 48_000;

    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double z1;
    private double z2;

    private Biquad(double b0, double b1, double b2, double a0, double a1, double a2) {
        this.b0 = b0 / a0;
        this.b1 = b1 / a0;
        this.b2 = b2 / a0;
        this.a1 = a1 / a0;
        this.a2 = a2 / a0;
    }

    /** Lifts what is above {@code frequency} by {@code gainDb}. */
    static Biquad highShelf(int sampleRate, double frequency, double q, double gainDb) {
        double k = Math.tan(Math.PI * frequency / sampleRate);
        double high = Math.pow(10, gainDb / 20);
        double band = Math.pow(high, 0.4996667741545416);
        return new Biquad(
                high + band * k / q + k * k,
                2 * (k * k - high),
                high - band * k / q + k * k,
                1 + k / q + k * k,
                2 * (k * k - 1),
                1 - k / q + k * k);
    }

    /**
     * Takes away what is below {@code frequency}; what is far above is passed with the gain that the standard's
     * numerator 1, -2, 1 has at its own 48 kHz (0.04 dB), at every rate.
     */
    static Biquad highPass(int sampleRate, double frequency, double q) {
        double k = Math.tan(Math.PI * frequency / sampleRate);
        double gain = denominator(Math.tan(Math.PI * frequency / STANDARD_RATE), q);
        return new Biquad(gain, -2 * gain, gain, denominator(k, q), 2 * (k * k - 1), 1 - k / q + k * k);
    }

    private static double denominator(double k, double q) {
        return 1 + k / q + k * k;
    }

    double next(double x) {
        double y = b0 * x + z1;
        z1 = b1 * x - a1 * y + z2;
        z2 = b2 * x - a2 * y;
        return y;
    }
}
