package org.xttsworkbench.asr.whisper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.xttsworkbench.asr.whisper.ReferenceRun.settings;
import static org.xttsworkbench.asr.whisper.TinyWhisper.CONTENT;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.JobContext;

/** Transcripts of a tiny random Whisper beside those of openai-whisper. */
class WhisperTinyTest {
    private static final Optional<String> ENGLISH = Optional.of("en");

    private static TinyWhisper tiny;
    private static WhisperModel model;

    @BeforeAll
    static void load(@TempDir Path cache) throws IOException {
        tiny = new TinyWhisper(cache);
        model = tiny.model;
    }

    @AfterAll
    static void close() throws IOException {
        tiny.close();
    }

    @Test
    void transcriptsEqualTheOriginal() {
        JsonNode runs = tiny.expected.path("speech");
        float[] speech = tiny.speech;
        ReferenceRun.check("words", model, speech, settings(true, false), ENGLISH, runs.path("independent"));
        ReferenceRun.check("no words", model, speech, settings(false, false), ENGLISH, runs.path("withoutWords"));
        ReferenceRun.check(
                "language", model, speech, settings(false, false), Optional.empty(), runs.path("autoLanguage"));
    }

    @Test
    void aLongRecordingEqualsTheOriginal() {
        JsonNode data = tiny.expected.path("long");
        float[] samples = tiny.joined(data.path("recipe"));
        assertThat(samples).hasSize(data.path("samples").asInt());
        ReferenceRun.check("independent", model, samples, settings(true, false), ENGLISH, data.path("independent"));
        ReferenceRun.check("conditioned", model, samples, settings(true, true), ENGLISH, data.path("conditioned"));
        ReferenceRun.check("no words", model, samples, settings(false, true), ENGLISH, data.path("withoutWords"));
    }

    private static void assertDecoded(DecodingTask task, JsonNode reference) {
        try (EncodedWindow encoded = tiny.encoded(CONTENT)) {
            DecodedWindow decoded = model.decoder()
                    .decode(List.of(encoded), task, JobContext.silent())
                    .get(0);
            assertThat(decoded.tokens()).isEqualTo(ReferenceRun.ints(reference.path("tokens")));
            assertThat(decoded.text()).isEqualTo(reference.path("text").asText());
            ReferenceRun.close("log probability", decoded.avgLogProb(), reference.path("avgLogProb"), 1e-4);
            ReferenceRun.close("no speech", decoded.noSpeechProb(), reference.path("noSpeechProb"), 1e-4);
        }
    }

    @Test
    void otherWaysOfDecodingEqualTheOriginal() {
        JsonNode expected = tiny.expected;
        WhisperTokens tokens = model.text().tokens();
        List<Integer> english = tokens.startSequence(ENGLISH, false);
        assertDecoded(new DecodingTask(english, List.of(), true, 0, 5), expected.path("beam5"));
        List<Integer> german = tokens.startSequence(Optional.of("de"), true);
        assertDecoded(new DecodingTask(german, List.of(), true, 0, 1), expected.path("translateFromGerman"));
        List<Integer> prompt = ReferenceRun.ints(expected.path("prompted").path("prompt"));
        assertDecoded(new DecodingTask(english, prompt, true, 0, 1), expected.path("prompted"));
        List<Integer> plain = new ArrayList<>(english);
        plain.add(tokens.noTimestamps());
        assertDecoded(new DecodingTask(plain, List.of(), false, 0, 1), expected.path("withoutTimestamps"));
    }

    @Test
    void whichWindowsAreDecodedTogetherChangesNothing() {
        List<Integer> english = model.text().tokens().startSequence(ENGLISH, false);
        try (EncodedWindow one = tiny.encoded(CONTENT);
                EncodedWindow two = tiny.encoded(model.windowFrames());
                EncodedWindow three = tiny.encoded(80)) {
            List<EncodedWindow> windows = List.of(one, two, three);
            for (DecodingTask task : List.of(
                    new DecodingTask(english, List.of(), true, 0, 1),
                    new DecodingTask(english, List.of(), true, 0, 3),
                    new DecodingTask(english, List.of(), true, 0.8, 2))) {
                List<DecodedWindow> together = model.decoder().decode(windows, task, JobContext.silent());
                for (int i = 0; i < windows.size(); i++) {
                    DecodedWindow alone = model.decoder()
                            .decode(List.of(windows.get(i)), task, JobContext.silent())
                            .get(0);
                    assertThat(together.get(i).tokens()).isEqualTo(alone.tokens());
                    assertThat(together.get(i).avgLogProb()).isCloseTo(alone.avgLogProb(), within(1e-4));
                }
            }
        }
    }
}
