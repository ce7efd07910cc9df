package org.xttsworkbench.asr.whisper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.xttsworkbench.SharedData.shared;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xttsworkbench.NeedsSharedData;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.EngineRuntime;

/** Whisper base beside openai-whisper, on clean, joined, hard and synthetic recordings. */
@NeedsSharedData
class WhisperGoldenTest {
    /** The rest takes minutes and runs in long runs only. */
    private static final Set<String> ALWAYS =
            Set.of("clip-0002", "clip-0018", "joined-a", "hard-silence", "hard-noise", "de", "ja");

    private static EngineRuntime runtime;
    private static WhisperModel model;

    @BeforeAll
    static void load(@TempDir Path cache) throws IOException {
        runtime = EngineRuntime.start("cpu", 0);
        model = WhisperModel.open(runtime, shared("data/whisper-base"), cache);
    }

    @AfterAll
    static void close() {
        model.close();
        runtime.close();
    }

    private static void assumeItsTurn(String name) {
        assumeTrue(
                ALWAYS.contains(name) || Integer.getInteger("xtts.fuzz", 0) > 2000, "runs with -Dfuzz=100000 as well");
    }

    private static float[] samples(String path) throws IOException {
        return AudioDecoder.decode(shared("golden/whisper").resolve(path), 16_000, JobContext.silent())
                .samples();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clip-0002",
                "clip-0004",
                "clip-0007",
                "clip-0011",
                "clip-0013",
                "clip-0018",
                "joined-a",
                "joined-b",
                "joined-c",
                "hard-silence",
                "hard-noise",
                "hard-tone",
                "hard-long-pause"
            })
    void recordings(String name) throws IOException {
        assumeItsTurn(name);
        JsonNode data = JsonFile.readTree(shared("golden/whisper").resolve(name + ".json"));
        float[] samples = samples("audio/" + name + ".flac");
        data.path("runs").properties().forEach(run -> {
            WhisperSettings settings = switch (run.getKey()) {
                case "independent" -> ReferenceRun.settings(true, false);
                case "conditioned" -> ReferenceRun.settings(true, true);
                case "withoutWords" -> ReferenceRun.settings(false, false);
                case "defaults" -> new WhisperSettings(1, true, "", true, false, OptionalDouble.empty());
                case "hallucinationSilence2" -> new WhisperSettings(1, false, "", false, true, OptionalDouble.of(2));
                default -> throw new IllegalArgumentException(run.getKey());
            };
            ReferenceRun.check(run.getKey(), model, samples, settings, Optional.of("en"), run.getValue());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"es", "fr", "de", "it", "pt", "pl", "tr", "ru", "nl", "cs", "ar", "zh", "hu", "ko", "ja", "hi"})
    void languages(String language) throws IOException {
        assumeItsTurn(language);
        JsonNode all = JsonFile.readTree(shared("golden/whisper/multilingual/golden.json"));
        for (int i = 1; i <= 2; i++) {
            String name = language + "-" + i;
            JsonNode data = all.required(name);
            float[] samples =
                    samples("multilingual/" + data.path("audio").path("file").asText());
            WhisperSettings settings = ReferenceRun.settings(true, false);
            ReferenceRun.check(name, model, samples, settings, Optional.of(language), data.path("given"));
            // Where two tokens tie to 0.0002, two correct programs may differ.
            if (data.has("auto") && !name.equals("ko-2")) {
                ReferenceRun.check(name + " detected", model, samples, settings, Optional.empty(), data.path("auto"));
            }
        }
    }
}
