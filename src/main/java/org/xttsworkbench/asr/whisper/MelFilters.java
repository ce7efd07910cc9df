package org.xttsworkbench.asr.whisper;

/**
 * Triangles on Slaney's mel scale, each of area one: librosa's {@code filters.mel} for 16 kHz and 400 samples, which the
 * original ships as a file.
 */
final class MelFilters {
    private static final double SAMPLE_RATE = 16_000;
    private static final int SAMPLES = 400;
    private static final int FREQUENCIES = SAMPLES / 2 + 1;

    /** Hertz per mel below 1000 Hz. */
    private static final double LINEAR = 200.0 / 3;

    private static final double LOGARITHMIC_FROM = 1000;
    private static final double LOGARITHMIC_STEP = Math.log(6.4) / 27;

    private MelFilters() {}

    /** Weights [bins, 201], row by row. */
    static float[] of(int bins) {
        double[] hertz = new double[bins + 2];
        double highest = mel(SAMPLE_RATE / 2);
        for (int i = 0; i < hertz.length; i++) {
            hertz[i] = hertz(highest * i / (bins + 1));
        }
        float[] weights = new float[bins * FREQUENCIES];
        for (int bin = 0; bin < bins; bin++) {
            double area = 2 / (hertz[bin + 2] - hertz[bin]);
            for (int i = 0; i < FREQUENCIES; i++) {
                double frequency = i * SAMPLE_RATE / SAMPLES;
                double up = (frequency - hertz[bin]) / (hertz[bin + 1] - hertz[bin]);
                double down = (hertz[bin + 2] - frequency) / (hertz[bin + 2] - hertz[bin + 1]);
                float height = (float) Math.max(0, Math.min(up, down));
                weights[bin * FREQUENCIES + i] = (float) (height * area);
            }
        }
        return weights;
    }

    private static double mel(double hertz) {
        return hertz < LOGARITHMIC_FROM
                ? hertz / LINEAR
                : LOGARITHMIC_FROM / LINEAR + Math.log(hertz / LOGARITHMIC_FROM) / LOGARITHMIC_STEP;
    }

    private static double hertz(double mel) {
        double from = LOGARITHMIC_FROM / LINEAR;
        return mel < from ? LINEAR * mel : LOGARITHMIC_FROM * Math.exp(LOGARITHMIC_STEP * (mel - from));
    }
}
