package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xttsworkbench.SharedData.golden;
import static org.xttsworkbench.asr.whisper.ReferenceRun.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.storage.JsonFile;

/** Models that hear 128 mel bins, as large-v3 and turbo do. */
class WhisperWideMelTest {
    private static final int BINS = 128;
    private static final int FREQUENCIES = 201;

    /** Values of the filters that openai-whisper ships for such models. */
    @Test
    void filtersEqualTheOriginal() {
        float[] filters = MelFilters.of(BINS);
        double sum = 0;
        for (float value : filters) {
            sum += value;
        }
        assertThat(sum).isCloseTo(3.1909857, within(1e-5));
        Map<Integer, double[]> known = Map.of(
                0, new double[] {1, 0.0123739867, 0},
                40, new double[] {24, 0.0403763652, 0},
                100, new double[] {102, 0.0094094165, 0.0053119459},
                127, new double[] {195, 0.0050416016, 0.0044571208});
        known.forEach((bin, values) -> {
            int at = bin * FREQUENCIES + (int) values[0];
            assertThat((double) filters[at]).isCloseTo(values[1], within(1e-8));
            assertThat((double) filters[at + 1]).isCloseTo(values[2], within(1e-8));
        });
    }

    /** A random model with 128 bins and the 100 languages of such models. */
    @Test
    void transcriptsEqualTheOriginal(@TempDir Path cache) throws IOException {
        Path data = golden("whisper-tiny-128");
        JsonNode expected = JsonFile.readTree(data.resolve("golden.json"));
        try (TinyWhisper tiny = new TinyWhisper(cache);
                WhisperModel wide = WhisperModel.open(tiny.runtime, data.resolve("model"), cache)) {
            Optional<String> english = Optional.of("en");
            JsonNode runs = expected.path("speech");
            ReferenceRun.check("words", wide, tiny.speech, settings(true, false), english, runs.path("independent"));
            ReferenceRun.check(
                    "language", wide, tiny.speech, settings(false, false), Optional.empty(), runs.path("autoLanguage"));
            JsonNode recording = expected.path("long");
            float[] samples = tiny.joined(recording.path("recipe"));
            ReferenceRun.check(
                    "conditioned", wide, samples, settings(true, true), english, recording.path("conditioned"));
        }
    }
}
