package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xttsworkbench.audio.Resampler;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.FailureException;

/**
 * What synthesis takes of reference recordings: latents for the GPT, a speaker embedding for the vocoder. Coqui's {@code
 * get_conditioning_latents}.
 */
public final class VoiceConditioning {
    private static final double SHORTEST_CHUNK_SECONDS = 0.33;
    private static final float LEVEL = 0.75f;

    private final Gpt gpt;
    private final MelSpectrogram mel;
    private final SpeakerEncoder speakers;

    /** All three stay the caller's. */
    public VoiceConditioning(Gpt gpt, MelSpectrogram mel, SpeakerEncoder speakers) {
        this.gpt = gpt;
        this.mel = mel;
        this.speakers = speakers;
    }

    /**
     * How references are used.
     *
     * @param longestReference seconds taken of each recording
     * @param length seconds of all recordings together that the GPT hears; below 1 for all
     * @param chunk seconds of one piece; the pieces' latents are averaged
     * @param levelled bring each recording's peak to 0.75
     */
    public record Options(int longestReference, int length, int chunk, boolean levelled) {}

    /** A voice: latents [1, prompt length, width] and speaker embedding [1, d, 1]. */
    public record Voice(NDArray latents, NDArray speaker) {}

    /** The voice of recordings at 22 050 Hz; the speaker embedding is their mean, not brought to length 1 again. */
    public Voice voice(NDManager owner, List<Waveform> references, Options options) {
        List<NDArray> embeddings = new ArrayList<>();
        float[] all = new float[0];
        for (Waveform reference : references) {
            float[] samples = Arrays.copyOf(
                    reference.samples(),
                    Math.min(reference.length(), reference.sampleRate() * options.longestReference()));
            if (options.levelled()) {
                level(samples);
            }
            embeddings.add(speakers.embed(owner, new Waveform(samples, reference.sampleRate())));
            int at = all.length;
            all = Arrays.copyOf(all, at + samples.length);
            System.arraycopy(samples, 0, all, at, samples.length);
        }
        NDArray speaker =
                NDArrays.stack(new NDList(embeddings)).mean(new int[] {0}).expandDims(2);
        Waveform sound = new Waveform(all, references.get(0).sampleRate());
        return new Voice(latents(owner, sound, options.length(), options.chunk()), speaker);
    }

    private static void level(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        for (int i = 0; i < samples.length && peak > 0; i++) {
            samples[i] = samples[i] / peak * LEVEL;
        }
    }

    /**
     * The latents of one sound: the mean over its chunks.
     *
     * @param length seconds to use; below 1 for all
     * @param chunk seconds of one chunk; a last one under 0.33 s is left out
     * @return [1, prompt length, width]
     */
    public NDArray latents(NDManager owner, Waveform sound, int length, int chunk) {
        float[] wave = Resampler.resample(sound, mel.sampleRate()).samples();
        int end = length > 0 ? Math.min(wave.length, mel.sampleRate() * length) : wave.length;
        int step = mel.sampleRate() * chunk;
        try (NDManager scope = owner.newSubManager()) {
            NDList latents = new NDList();
            for (int start = 0; start < end; start += step) {
                int stop = Math.min(end, start + step);
                if (stop - start >= mel.sampleRate() * SHORTEST_CHUNK_SECONDS) {
                    latents.add(gpt.prompt(scope, mel.of(scope, Arrays.copyOfRange(wave, start, stop))));
                }
            }
            if (latents.isEmpty()) {
                throw FailureException.badInput(
                        "The reference recording is shorter than " + SHORTEST_CHUNK_SECONDS + " s.",
                        "Choose one of 6 seconds or more.");
            }
            NDArray mean = NDArrays.stack(latents).mean(new int[] {0});
            mean.attach(owner);
            return mean;
        }
    }
}
