package org.xttsworkbench.audio;

/** Brings a clip to a wished loudness without driving it into clipping. */
public final class LoudnessGain {
    /** Peaks stay below -1 dBFS, so that the resampling of a player does not clip either. */
    private static final double HIGHEST_PEAK = Math.pow(10, -1 / 20.0);

    private LoudnessGain() {}

    /**
     * The factor that brings {@code sound} to {@code targetLufs}, less where its peaks would pass -1 dBFS, and never one
     * that makes a sound louder which has nothing to hear. It is a single factor: dynamics stay as they are.
     */
    public static double factor(Waveform sound, double targetLufs) {
        double lufs = Loudness.of(sound);
        if (Double.isInfinite(lufs)) {
            return 1;
        }
        double peak = 0;
        for (float sample : sound.samples()) {
            peak = Math.max(peak, Math.abs(sample));
        }
        double wanted = Math.pow(10, (targetLufs - lufs) / 20);
        return Math.min(wanted, Math.max(HIGHEST_PEAK / peak, Math.min(1, wanted)));
    }

    /** The sound at {@code targetLufs}, see {@link #factor}. */
    public static Waveform apply(Waveform sound, double targetLufs) {
        double factor = factor(sound, targetLufs);
        float[] louder = new float[sound.length()];
        for (int i = 0; i < louder.length; i++) {
            louder[i] = (float) (sound.samples()[i] * factor);
        }
        return new Waveform(louder, sound.sampleRate());
    }
}
