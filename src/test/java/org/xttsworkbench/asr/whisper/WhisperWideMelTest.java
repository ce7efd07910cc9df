package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.TensorSource;
import org.xttsworkbench.tensor.TorchCheckpointWriter;

/** Models that hear 128 mel bins, as large-v3 and turbo do. */
class WhisperWideMelTest {
    private static final int BINS = 128;
    private static final int FREQUENCIES = 201;

    @TempDir
    Path folder;

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

    @Test
    void aModelOfThemListens(@TempDir Path cache) throws IOException {
        Path model = TinyWhisper.DATA.resolve("model");
        for (String name : List.of("generation_config.json", "tokenizer.json")) {
            Files.copy(model.resolve(name), folder.resolve(name));
        }
        ObjectNode config = (ObjectNode) JsonFile.readTree(model.resolve("config.json"));
        JsonFile.MAPPER.writeValue(folder.resolve("config.json").toFile(), config.put("num_mel_bins", BINS));
        try (SafetensorsFile original = SafetensorsFile.open(model.resolve("model.safetensors"))) {
            Map<String, TensorSource> tensors = new LinkedHashMap<>(original.tensors());
            long[] shape = tensors.get("model.encoder.conv1.weight").shape();
            tensors.put("model.encoder.conv1.weight", random(shape[0], BINS, shape[2]));
            SafetensorsFile.write(folder.resolve("model.safetensors"), tensors, Map.of());
        }
        try (TinyWhisper tiny = new TinyWhisper(cache);
                WhisperRecognizer wide = WhisperRecognizer.open(tiny.runtime, folder)) {
            Transcript heard = wide.transcribe(tiny.speech, RecognitionOptions.in("en"), JobContext.silent());
            assertThat(heard.segments()).isNotEmpty().allSatisfy(segment -> {
                assertThat(segment.avgLogProb()).isFinite().isNegative();
                assertThat(segment.noSpeechProb()).isBetween(0.0, 1.0);
            });
            assertThat(heard.words())
                    .isNotEmpty()
                    .allSatisfy(word -> assertThat(word.probability()).isBetween(0.0, 1.0));
        }
    }

    private static TensorSource random(long... shape) {
        Random random = new Random(5);
        float[] values = new float[(int) (shape[0] * shape[1] * shape[2])];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.05 * random.nextGaussian());
        }
        return TorchCheckpointWriter.floats(values, shape);
    }
}
