package org.xttsworkbench.dataset.segment;

import java.util.Arrays;
import org.xttsworkbench.audio.BlockSink;
import org.xttsworkbench.audio.Waveform;

/** Measures the levels of sound that comes in blocks. Below 80 Hz is no speech: hum and offsets are filtered out. */
final class LevelMeter implements BlockSink {
    private static final double HIGH_PASS_HERTZ = 80;

    private int sampleRate = 1;
    private double keep;
    private float before;
    private double filtered;
    private double energy;
    private int inFrame;
    private long samples;
    private short[] levels = new short[1 << 12];
    private int frames;

    @Override
    public void accept(Waveform block) {
        sampleRate = block.sampleRate();
        keep = 1 / (1 + 2 * Math.PI * HIGH_PASS_HERTZ / sampleRate);
        int frameSamples = SoundLevels.frameSamples(sampleRate);
        for (float sample : block.samples()) {
            filtered = keep * (filtered + sample - before);
            before = sample;
            energy += filtered * filtered;
            if (++inFrame == frameSamples) {
                endFrame();
            }
        }
        samples += block.length();
    }

    private void endFrame() {
        if (frames == levels.length) {
            levels = Arrays.copyOf(levels, 2 * frames);
        }
        double decibels = 10 * Math.log10(energy / inFrame + 1e-12);
        levels[frames++] = (short) Math.round(SoundLevels.STEPS * Math.max(SoundLevels.SILENT, decibels));
        energy = 0;
        inFrame = 0;
    }

    /** Ends the recording. */
    SoundLevels finish() {
        if (inFrame > 0) {
            endFrame();
        }
        return new SoundLevels(sampleRate, samples, Arrays.copyOf(levels, frames));
    }
}
