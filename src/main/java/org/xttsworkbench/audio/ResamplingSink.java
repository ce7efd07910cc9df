package org.xttsworkbench.audio;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Brings blocks to one sample rate, clips them to [-1, 1] and passes them on. */
final class ResamplingSink implements BlockSink {
    private final int sampleRate;
    private final BlockSink next;
    private @Nullable Resampler resampler;

    ResamplingSink(int sampleRate, BlockSink next) {
        this.sampleRate = sampleRate;
        this.next = next;
    }

    @Override
    public void accept(Waveform block) throws IOException {
        if (resampler == null) {
            resampler = new Resampler(block.sampleRate(), sampleRate);
        }
        pass(resampler.add(block.samples()));
    }

    /** Passes on what the filter still holds. */
    void finish() throws IOException {
        if (resampler != null) {
            pass(resampler.finish());
        }
    }

    private void pass(float[] samples) throws IOException {
        if (samples.length > 0) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = Math.max(-1, Math.min(1, samples[i]));
            }
            next.accept(new Waveform(samples, sampleRate));
        }
    }
}
