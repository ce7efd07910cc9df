package org.xttsworkbench.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResamplerTest {

    private static float[] noise(int length, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = random.nextFloat() * 2 - 1;
        }
        return samples;
    }

    private static float[] inPieces(float[] samples, int from, int to, Random random, int largest) {
        Resampler resampler = new Resampler(from, to);
        float[] out = new float[0];
        for (int at = 0; at < samples.length; ) {
            int count = Math.min(samples.length - at, random.nextInt(largest + 1));
            out = join(out, resampler.add(Arrays.copyOfRange(samples, at, at + count)));
            at += count;
        }
        return join(out, resampler.finish());
    }

    private static float[] join(float[] a, float[] b) {
        float[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @ParameterizedTest
    @CsvSource({
        "44100,22050",
        "48000,22050",
        "22050,16000",
        "16000,22050",
        "8000,22050",
        "96000,16000",
        "11025,22050",
        "22050,24000",
        "44101,16000",
        "1000,768000",
        "768000,1000",
        "22050,22050",
        "3,7"
    })
    void piecesGiveExactlyTheWhole(int from, int to) {
        Random random = new Random(from * 31L + to);
        for (int length : new int[] {0, 1, 2, 17, 400, 3001}) {
            float[] samples = noise(length, length);
            float[] whole = Resampler.resample(new Waveform(samples, from), to).samples();
            assertThat(whole).hasSize((int) (((long) to * length + from - 1) / from));
            assertThat(inPieces(samples, from, to, random, 7)).isEqualTo(whole);
            assertThat(inPieces(samples, from, to, random, 1000)).isEqualTo(whole);
        }
    }

    /** The formula of torchaudio's documentation, evaluated in double precision without any banding or phases. */
    @ParameterizedTest
    @CsvSource({"44100,22050", "16000,22050", "32000,22050", "7,5", "5,7"})
    void equalsTheFormula(int from, int to) {
        float[] samples = noise(500, 9);
        float[] out = Resampler.resample(new Waveform(samples, from), to).samples();
        double base = Math.min(from, to) * 0.99;
        for (int n = 0; n < out.length; n++) {
            double sum = 0;
            for (int k = 0; k < samples.length; k++) {
                double t = Math.max(-6, Math.min(6, ((double) k / from - (double) n / to) * base));
                double sinc = t == 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t);
                sum += samples[k] * sinc * Math.pow(Math.cos(Math.PI * t / 12), 2) * base / from;
            }
            // The kernel is built in float32, as torchaudio does: a weight differs by up to some 1e-6 from the formula.
            assertThat((double) out[n]).isCloseTo(sum, org.assertj.core.api.Assertions.within(3e-5));
        }
    }

    @Test
    void aToneKeepsItsLevelAndPlace() {
        float[] tone = new float[44100];
        for (int i = 0; i < tone.length; i++) {
            tone[i] = (float) (0.5 * Math.sin(2 * Math.PI * 440 * i / 44100));
        }
        float[] out = Resampler.resample(new Waveform(tone, 44100), 16000).samples();
        for (int i = 100; i < out.length - 100; i++) {
            assertThat((double) out[i])
                    .isCloseTo(
                            0.5 * Math.sin(2 * Math.PI * 440 * i / 16000),
                            org.assertj.core.api.Assertions.within(1e-3));
        }
    }

    @Test
    void ratesMustBePositive() {
        assertThatThrownBy(() -> new Resampler(0, 16000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Resampler(16000, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
