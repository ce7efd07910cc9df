package org.xttsworkbench.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xttsworkbench.NeedsSharedData;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.JsonFile;

class LoudnessTest {

    /** The tolerance of the reference: it designs its filters a little otherwise. */
    private static final double LU = 0.1;

    static Waveform sine(double hertz, double amplitude, double seconds, int rate) {
        float[] samples = new float[(int) (seconds * rate)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (amplitude * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        return new Waveform(samples, rate);
    }

    /** The standard's own calibration: a full 997 Hz sine in one channel is -3.01 LUFS, at any rate. */
    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 16000, 22050, 44100, 48000, 96000})
    void aSineIsAsLoudAsTheStandardSays(int rate) {
        // Below 16 kHz the filters' shape is bent by the near end of the band.
        double tolerance = rate < 16_000 ? 0.25 : 0.05;
        assertThat(Loudness.of(sine(997, 0.1, 5, rate))).isCloseTo(-23.01, offset(tolerance));
    }

    @Test
    void silenceAroundSpeechDoesNotCount() {
        Waveform loud = sine(997, 0.1, 5, 22050);
        float[] padded = new float[5 * loud.length()];
        System.arraycopy(loud.samples(), 0, padded, 2 * loud.length(), loud.length());
        // Blocks half in the sound count a little: less than 0.2 LU over 5 s.
        assertThat(Loudness.of(new Waveform(padded, 22050))).isCloseTo(Loudness.of(loud), offset(0.3));
        assertThat(Loudness.of(new Waveform(new float[40_000], 22050))).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Loudness.of(new Waveform(new float[0], 22050))).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void piecesLeaveNoTrace() {
        Waveform sound = sine(300, 0.3, 3.3, 44100);
        Loudness pieces = new Loudness(44100);
        Random random = new Random(1);
        for (int at = 0; at < sound.length(); ) {
            int end = Math.min(sound.length(), at + 1 + random.nextInt(5000));
            pieces.add(java.util.Arrays.copyOfRange(sound.samples(), at, end));
            at = end;
        }
        assertThat(pieces.integrated()).isEqualTo(Loudness.of(sound));
    }

    @Test
    void aSoundShorterThanABlockHasALoudnessToo() {
        assertThat(Loudness.of(sine(997, 0.1, 0.25, 22050))).isCloseTo(-23.01, offset(0.5));
    }

    @Test
    void spokenSentenceAsTheReference() throws IOException {
        Waveform sound =
                AudioDecoder.decode(SharedData.golden("audio/formats/s16-22050-mono.wav"), 22050, JobContext.silent());
        assertThat(Loudness.of(sound)).isCloseTo(-23.1284, offset(LU));
    }

    @Test
    @NeedsSharedData
    void allReferences() throws IOException {
        Path folder = SharedData.shared("golden/audio");
        var expected = JsonFile.readTree(folder.resolve("loudness.json"));
        assertThat(expected.size()).isGreaterThan(3);
        for (Map.Entry<String, com.fasterxml.jackson.databind.JsonNode> entry : expected.properties()) {
            AudioQuality quality = AudioQuality.of(folder.resolve(entry.getKey()), JobContext.silent());
            assertThat(quality.loudness())
                    .as(entry.getKey())
                    .isCloseTo(entry.getValue().path("integrated_lufs").asDouble(), offset(LU));
            assertThat(quality.peak())
                    .as(entry.getKey())
                    .isCloseTo(entry.getValue().path("sample_peak_db").asDouble(), offset(0.01));
        }
    }

    @Test
    void gainReachesTheTargetOrThePeak() {
        Waveform quiet = sine(997, 0.01, 2, 22050);
        assertThat(Loudness.of(LoudnessGain.apply(quiet, -23))).isCloseTo(-23, offset(0.02));
        assertThat(Loudness.of(LoudnessGain.apply(sine(997, 0.9, 2, 22050), -30)))
                .isCloseTo(-30, offset(0.02));
        Waveform peaky = new Waveform(quiet.samples().clone(), 22050);
        peaky.samples()[20_000] = 0.5f;
        Waveform limited = LoudnessGain.apply(peaky, -10);
        assertThat(limited.samples()[20_000]).isCloseTo((float) Math.pow(10, -1 / 20.0), offset(1e-4f));
        float[] full = sine(997, 0.01, 2, 22050).samples();
        full[100] = 1f;
        assertThat(LoudnessGain.factor(new Waveform(full, 22050), -10))
                .as("a sound at full scale is not made quieter when it should be louder")
                .isEqualTo(1);
        assertThat(LoudnessGain.factor(new Waveform(new float[30_000], 22050), -23))
                .isEqualTo(1);
    }
}
