package org.xttsworkbench.audio;

/**
 * Measures {@link AudioQuality} of sound that comes in pieces, in constant memory but for the loudness's ten numbers a
 * second.
 */
public final class AudioQualityMeter {
    private static final int FRAMES_PER_SECOND = 50;

    private final int sampleRate;
    private final int frameLength;
    private final Loudness loudness;
    private final LevelHistogram levels = new LevelHistogram();
    private final ClippingCount clipping = new ClippingCount();
    private final SpectrumMeter spectrum;
    private long samples;
    private double peak;
    private double energy;
    private int inFrame;
    private double first = Double.NaN;
    private double last;

    public AudioQualityMeter(int sampleRate) {
        this.sampleRate = sampleRate;
        this.frameLength = Math.max(1, sampleRate / FRAMES_PER_SECOND);
        this.loudness = new Loudness(sampleRate);
        this.spectrum = new SpectrumMeter(sampleRate);
    }

    /** The quality of a whole sound. */
    public static AudioQuality of(Waveform sound) {
        AudioQualityMeter meter = new AudioQualityMeter(sound.sampleRate());
        meter.add(sound.samples());
        return meter.result();
    }

    /** Takes the next samples. */
    public void add(float[] block) {
        loudness.add(block);
        spectrum.add(block);
        for (float sample : block) {
            clipping.add(sample);
            peak = Math.max(peak, Math.abs(sample));
            energy += sample * sample;
            if (++inFrame == frameLength) {
                endFrame();
            }
        }
        samples += block.length;
    }

    private void endFrame() {
        double power = energy / frameLength;
        levels.add(power);
        first = Double.isNaN(first) ? power : first;
        last = power;
        energy = 0;
        inFrame = 0;
    }

    /** What was measured so far. */
    public AudioQuality result() {
        if (Double.isNaN(first) && samples > 0) {
            // Shorter than one frame: it is its own.
            first = energy / samples;
            last = first;
            levels.add(first);
        }
        double lufs = loudness.integrated();
        return new AudioQuality(
                samples / (double) sampleRate,
                Double.isInfinite(lufs) ? AudioQuality.SILENT : lufs,
                LevelHistogram.decibels(peak * peak),
                LevelHistogram.decibels(levels.activePower()),
                levels.snr(),
                clipping.count(),
                spectrum.bandwidth(),
                levels.silenceShare(),
                LevelHistogram.decibels(Double.isNaN(first) ? 0 : first),
                LevelHistogram.decibels(last));
    }
}
