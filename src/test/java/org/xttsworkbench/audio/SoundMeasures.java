package org.xttsworkbench.audio;

/** What the manifest of test files states of a sound. */
final class SoundMeasures {
    private static final double SILENCE = 1e-9;

    private SoundMeasures() {}

    /** Root mean square in dB of full scale. */
    static double rms(float[] sound) {
        double squares = 0;
        for (float sample : sound) {
            squares += (double) sample * sample;
        }
        return 20 * Math.log10(Math.max(SILENCE, Math.sqrt(squares / sound.length)));
    }

    /** Largest absolute value in dB of full scale. */
    static double peak(float[] sound) {
        float peak = 0;
        for (float sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return 20 * Math.log10(Math.max(SILENCE, peak));
    }

    /** Signal to noise in dB of {@code sound} against {@code source} that begins {@code lag} samples late; 120 = equal. */
    static double signalToNoise(float[] sound, float[] source, int lag) {
        double signal = 0;
        double noise = 0;
        for (int i = Math.max(0, -lag); i < source.length && i + lag < sound.length; i++) {
            signal += (double) source[i] * source[i];
            noise += Math.pow(sound[i + lag] - (double) source[i], 2);
        }
        return Math.min(120, 10 * Math.log10(signal / Math.max(noise, signal * 1e-12)));
    }
}
