package org.xttsworkbench.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.job.JobContext;

class AudioQualityTest {
    private static final int RATE = 22_050;

    /** A clean spoken sentence with half a second of digital silence on both sides. */
    private static Waveform spoken() throws IOException {
        Waveform sound =
                AudioDecoder.decode(SharedData.golden("xtts-tiny/clips/spoken-04.wav"), RATE, JobContext.silent());
        float[] padded = new float[sound.length() + RATE];
        System.arraycopy(sound.samples(), 0, padded, RATE / 2, sound.length());
        return new Waveform(padded, RATE);
    }

    private static Waveform withNoise(Waveform sound, double noiseDb) {
        Random random = new Random(7);
        double amplitude = Math.pow(10, noiseDb / 20);
        float[] samples = sound.samples().clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (float) (amplitude * random.nextGaussian());
        }
        return new Waveform(samples, sound.sampleRate());
    }

    /** 2 dB: the estimate knows nothing of the noise but that speech pauses. */
    @ParameterizedTest
    @ValueSource(ints = {-70, -60, -50, -40, -35})
    void noiseIsFoundThatWasAdded(int noiseDb) throws IOException {
        Waveform clean = spoken();
        AudioQuality quality = AudioQualityMeter.of(withNoise(clean, noiseDb));
        assertThat(quality.snr()).isCloseTo(AudioQualityMeter.of(clean).speech() - noiseDb, offset(2.0));
    }

    @Test
    void aCleanSoundHasAllTheDistance() throws IOException {
        AudioQuality quality = AudioQualityMeter.of(spoken());
        assertThat(quality.snr()).isGreaterThan(60);
        assertThat(quality.silenceShare()).isBetween(0.2, 0.6);
        assertThat(quality.clippedSamples()).isZero();
        assertThat(quality.start()).isEqualTo(AudioQuality.SILENT);
        assertThat(quality.end()).isEqualTo(AudioQuality.SILENT);
    }

    @Test
    void silenceIsMeasuredInNoiseToo() throws IOException {
        double clean = AudioQualityMeter.of(spoken()).silenceShare();
        assertThat(AudioQualityMeter.of(withNoise(spoken(), -50)).silenceShare())
                .isCloseTo(clean, offset(0.12));
    }

    @Test
    void clippingIsCountedAndLoudSoundIsNotClipped() {
        assertThat(AudioQualityMeter.of(LoudnessTest.sine(220, 0.99, 1, RATE)).clippedSamples())
                .isZero();
        Waveform over = LoudnessTest.sine(220, 1.5, 1, RATE);
        for (int i = 0; i < over.length(); i++) {
            over.samples()[i] = Math.max(-1, Math.min(1, over.samples()[i]));
        }
        // A sine of 1.5 is above 1 for 53.5 % of its time.
        assertThat(AudioQualityMeter.of(over).clippedSamples() / (double) RATE).isCloseTo(0.535, offset(0.02));
    }

    @Test
    void telephoneAudioIsSeenThroughItsNewRate() throws IOException {
        Waveform wide = withNoise(spoken(), -75);
        assertThat(AudioQualityMeter.of(wide).bandwidth()).isGreaterThan(9_000);
        Waveform telephone = Resampler.resample(Resampler.resample(wide, 8_000), RATE);
        assertThat(AudioQualityMeter.of(telephone).bandwidth()).isBetween(3_000.0, 5_500.0);
    }

    @Test
    void aCutInASoundShowsAtTheEdges() throws IOException {
        Waveform whole = spoken();
        float[] part = java.util.Arrays.copyOfRange(whole.samples(), whole.length() / 2 - 6_000, whole.length() / 2);
        AudioQuality quality = AudioQualityMeter.of(new Waveform(part, RATE));
        assertThat(quality.speech() - Math.max(quality.start(), quality.end())).isLessThan(20);
    }

    @Test
    void silenceAndHardlyAnythingHaveNumbersToo() {
        for (int length : new int[] {0, 1, 100, 50_000}) {
            AudioQuality quality = AudioQualityMeter.of(new Waveform(new float[length], RATE));
            assertThat(quality.speech()).isEqualTo(AudioQuality.SILENT);
            assertThat(quality.loudness()).isEqualTo(AudioQuality.SILENT);
            assertThat(quality.snr()).isZero();
            assertThat(quality.silenceShare()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void piecesLeaveNoTrace() throws IOException {
        Waveform sound = spoken();
        AudioQualityMeter pieces = new AudioQualityMeter(RATE);
        for (int at = 0; at < sound.length(); at += 777) {
            pieces.add(java.util.Arrays.copyOfRange(sound.samples(), at, Math.min(sound.length(), at + 777)));
        }
        assertThat(pieces.result()).isEqualTo(AudioQualityMeter.of(sound));
    }
}
