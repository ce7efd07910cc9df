package org.xttsworkbench.audio;

import java.util.Arrays;

/**
 * Changes the sample rate as {@code torchaudio.functional.resample} does by default: a sinc filter under a Hann window,
 * 6 zero crossings wide, with its edge at 0.99 of the lower Nyquist frequency. Takes sound in pieces of any size; the
 * pieces' bounds leave no trace. T samples in all become ceil(T * to / from) samples.
 */
public final class Resampler {
    private final ResamplerKernel kernel;
    /** Samples from {@link #heldFrom} on, {@link #heldCount} of them; earlier ones are no longer needed. */
    private float[] held = new float[0];

    private long heldFrom;
    private int heldCount;
    private long taken;
    private long given;

    /**
     * @param from samples per second of what is added
     * @param to samples per second of what comes out
     */
    public Resampler(int from, int to) {
        kernel = ResamplerKernel.of(from, to);
        heldFrom = -kernel.reachBack();
        heldCount = kernel.reachBack();
        held = new float[heldCount];
    }

    /** A whole sound at once. */
    public static Waveform resample(Waveform sound, int sampleRate) {
        if (sound.sampleRate() == sampleRate) {
            return sound;
        }
        Resampler resampler = new Resampler(sound.sampleRate(), sampleRate);
        float[] start = resampler.add(sound.samples());
        float[] end = resampler.finish();
        float[] all = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return new Waveform(all, sampleRate);
    }

    /** Takes the next samples and gives those that are complete by now, possibly none. */
    public float[] add(float[] samples) {
        if (kernel.isIdentity()) {
            return samples.clone();
        }
        append(samples, samples.length);
        taken += samples.length;
        return produce(kernel.complete(taken));
    }

    /** Gives the last samples, filtered as if silence followed. Nothing may be added afterwards. */
    public float[] finish() {
        if (kernel.isIdentity()) {
            return new float[0];
        }
        append(new float[kernel.reachAhead() + 1], kernel.reachAhead() + 1);
        return produce(kernel.outputLength(taken));
    }

    private void append(float[] samples, int count) {
        if (heldCount + count > held.length) {
            held = Arrays.copyOf(held, Math.max(heldCount + count, 2 * heldCount));
        }
        System.arraycopy(samples, 0, held, heldCount, count);
        heldCount += count;
    }

    private float[] produce(long until) {
        float[] out = new float[Math.toIntExact(Math.max(0, until - given))];
        kernel.filter(held, heldFrom, given, out);
        given += out.length;
        int unneeded = (int) Math.min(heldCount, Math.max(0, kernel.firstNeeded(given) - heldFrom));
        System.arraycopy(held, unneeded, held, 0, heldCount - unneeded);
        heldFrom += unneeded;
        heldCount -= unneeded;
        return out;
    }
}
