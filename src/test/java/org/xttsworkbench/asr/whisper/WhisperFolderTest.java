package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.ElementType;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorSource;

/** The forms in which a model's folder may come, and what is said of one that is none. */
class WhisperFolderTest {
    private static final Path MODEL = TinyWhisper.DATA.resolve("model");
    private static final RecognitionOptions ENGLISH = RecognitionOptions.in("en");

    private static EngineRuntime runtime;
    private static float[] speech;
    private static Transcript expected;

    @TempDir
    Path folder;

    @BeforeAll
    static void listen(@TempDir Path cache) throws IOException {
        runtime = EngineRuntime.start("cpu", 1);
        try (TinyWhisper tiny = new TinyWhisper(cache)) {
            speech = tiny.speech;
        }
        expected = transcript(MODEL, ENGLISH);
        assertThat(expected.words()).isNotEmpty();
    }

    @AfterAll
    static void close() {
        runtime.close();
    }

    @BeforeEach
    void copy() throws IOException {
        for (String name : List.of("config.json", "generation_config.json", "tokenizer.json")) {
            Files.copy(MODEL.resolve(name), folder.resolve(name));
        }
    }

    private static Transcript transcript(Path model, RecognitionOptions options) throws IOException {
        try (WhisperRecognizer recognizer = WhisperRecognizer.open(runtime, model)) {
            return recognizer.transcribe(speech, options, JobContext.silent());
        }
    }

    @FunctionalInterface
    private interface Change {
        Map<String, TensorSource> apply(Map<String, StoredTensor> tensors) throws IOException;
    }

    private void write(String file, Change change) throws IOException {
        try (SafetensorsFile original = SafetensorsFile.open(MODEL.resolve("model.safetensors"))) {
            SafetensorsFile.write(folder.resolve(file), change.apply(original.tensors()), Map.of());
        }
    }

    /** The same values in a type of 32 bits, or their upper halves. */
    private static TensorSource as(ElementType type, StoredTensor tensor) {
        return new TensorSource() {
            @Override
            public ElementType elementType() {
                return type;
            }

            @Override
            public long[] shape() {
                return tensor.shape();
            }

            @Override
            public void writeTo(Sink sink) throws IOException {
                float[] values = tensor.toFloats();
                ByteBuffer bytes =
                        ByteBuffer.allocate(type.bytes() * values.length).order(ByteOrder.LITTLE_ENDIAN);
                for (float value : values) {
                    if (type == ElementType.FLOAT32) {
                        bytes.putFloat(value);
                    } else {
                        bytes.putShort((short) (Float.floatToIntBits(value) >> 16));
                    }
                }
                sink.accept(bytes.flip());
            }
        };
    }

    @Test
    void no13HalvesAndThirtyTwoBitsGiveTheSame() throws IOException {
        write("model.safetensors", tensors -> {
            Map<String, TensorSource> wide = new LinkedHashMap<>();
            tensors.forEach((name, tensor) -> wide.put(name, as(ElementType.FLOAT32, tensor)));
            return wide;
        });
        assertThat(transcript(folder, ENGLISH)).isEqualTo(expected);
    }

    @Test
    void bfloat16IsRead() throws IOException {
        write("model.safetensors", tensors -> {
            Map<String, TensorSource> narrow = new LinkedHashMap<>();
            tensors.forEach((name, tensor) -> narrow.put(name, as(ElementType.BFLOAT16, tensor)));
            return narrow;
        });
        assertThat(transcript(folder, ENGLISH).segments()).isNotEmpty();
    }

    @Test
    void partsWithAnIndexAndNamesWithoutPrefixGiveTheSame() throws IOException {
        ObjectNode map = JsonFile.MAPPER.createObjectNode();
        for (String half : List.of("encoder", "decoder")) {
            String file = half + ".safetensors";
            write(file, tensors -> {
                Map<String, TensorSource> part = new LinkedHashMap<>();
                tensors.forEach((name, tensor) -> {
                    if (name.contains(half + ".")) {
                        part.put(name.replaceFirst("^model\\.", ""), tensor);
                        map.put(name, file);
                    }
                });
                return part;
            });
        }
        ObjectNode index = JsonFile.MAPPER.createObjectNode();
        index.set("weight_map", map);
        JsonFile.MAPPER.writeValue(
                folder.resolve("model.safetensors.index.json").toFile(), index);
        assertThat(transcript(folder, ENGLISH)).isEqualTo(expected);

        Files.delete(folder.resolve("decoder.safetensors"));
        assertThatThrownBy(() -> transcript(folder, ENGLISH))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("decoder.safetensors, which is not there");
    }

    @Test
    void aModelForEnglishAloneNeedsNoLanguage() throws IOException {
        Files.copy(MODEL.resolve("model.safetensors"), folder.resolve("model.safetensors"));
        ObjectNode generation = (ObjectNode) JsonFile.readTree(folder.resolve("generation_config.json"));
        JsonFile.MAPPER.writeValue(
                folder.resolve("generation_config.json").toFile(), generation.put("is_multilingual", false));
        Transcript english = transcript(folder, ENGLISH);
        assertThat(transcript(folder, new RecognitionOptions(Optional.empty(), 1, false, "")))
                .isEqualTo(english);
        assertThat(english.language()).isEqualTo("en");
        assertThatThrownBy(() -> transcript(folder, RecognitionOptions.in("de")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("\"de\"");
    }

    @Test
    void theIdentityFollowsTheFiles() throws IOException {
        Files.copy(MODEL.resolve("model.safetensors"), folder.resolve("model.safetensors"));
        String same;
        try (WhisperRecognizer one = WhisperRecognizer.open(runtime, MODEL);
                WhisperRecognizer two = WhisperRecognizer.open(runtime, folder)) {
            same = one.identity();
            assertThat(two.identity()).isEqualTo(same).matches("whisper3-[0-9a-f]{12}");
        }
        Files.delete(folder.resolve("generation_config.json"));
        try (WhisperRecognizer other = WhisperRecognizer.open(runtime, folder)) {
            assertThat(other.identity()).isNotEqualTo(same);
        }
    }

    @Test
    void whatIsMissingOrWrongIsNamed() throws IOException {
        assertThatThrownBy(() -> transcript(folder, ENGLISH)).hasMessageContaining("it has no model.safetensors");
        write("model.safetensors", tensors -> {
            Map<String, TensorSource> less = new LinkedHashMap<>(tensors);
            less.remove("model.decoder.layers.1.fc1.weight");
            return less;
        });
        assertThatThrownBy(() -> transcript(folder, ENGLISH))
                .hasMessageContaining("tensor decoder.layers.1.fc1.weight is missing");
        write("model.safetensors", LinkedHashMap::new);
        ObjectNode config = (ObjectNode) JsonFile.readTree(folder.resolve("config.json"));
        JsonFile.MAPPER.writeValue(folder.resolve("config.json").toFile(), config.put("num_mel_bins", 128));
        assertThatThrownBy(() -> transcript(folder, ENGLISH))
                .hasMessageContaining("encoder.conv1.weight has the sizes [32, 80, 3] instead of [32, 128, 3]");
        Files.delete(folder.resolve("tokenizer.json"));
        assertThatThrownBy(() -> transcript(folder, ENGLISH)).hasMessageContaining("it has no tokenizer.json");
    }
}
