package org.xttsworkbench.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xttsworkbench.SharedData.golden;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xttsworkbench.job.JobContext;

/** Loading and resampling equal torchaudio's: 2e-6, the reference's own tolerance (a few float32 roundings of sums). */
class FrontendParityTest {
    private static final double TOLERANCE = 2e-6;
    private static final Path CLIPS = golden("xtts-tiny/clips");

    private static GoldenTensors frontend() throws IOException {
        return new GoldenTensors(golden("xtts-tiny/golden/frontend.safetensors"));
    }

    @ParameterizedTest
    @CsvSource({"44100,22050", "48000,22050", "22050,16000", "22050,24000"})
    void resamplesAsTorchaudio(int from, int to) throws IOException {
        GoldenTensors golden = frontend();
        String name = "resample." + from + "." + to;
        float[] out = Resampler.resample(new Waveform(golden.floats(name + ".in"), from), to)
                .samples();
        assertClose(out, golden.floats(name + ".out"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stereo-44100-16bit",
                "mono-48000-24bit",
                "mono-16000-float",
                "mono-22050-8bit",
                "four-32000-32bit"
            })
    void loadsAsTheOriginal(String name) throws IOException {
        float[] wave = AudioDecoder.decode(CLIPS.resolve(name + ".wav"), 22050, JobContext.silent())
                .samples();
        assertClose(wave, frontend().floats("load." + name + ".wav"));
    }

    @Test
    void loadsTheTrainingClip() throws IOException {
        float[] wave = AudioDecoder.decode(CLIPS.resolve("spoken-17.wav"), 22050, JobContext.silent())
                .samples();
        float[] expected = frontend().floats("wave.0");
        assertClose(java.util.Arrays.copyOf(wave, expected.length), expected);
        Waveform at16k = Resampler.resample(new Waveform(wave, 22050), 16000);
        assertClose(at16k.samples(), frontend().floats("wave16k.0"));
    }

    private static void assertClose(float[] actual, float[] expected) {
        assertThat(actual).hasSameSizeAs(expected);
        double worst = 0;
        for (int i = 0; i < actual.length; i++) {
            worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
        }
        assertThat(worst).isLessThanOrEqualTo(TOLERANCE);
    }
}
