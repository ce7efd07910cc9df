package org.xttsworkbench.asr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xttsworkbench.audio.CollectedWarnings;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;

/** A recording is listened to once for each recogniser, options and stretches of speech. */
class TranscriptStoreTest {
    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final List<TimeSpan> SPEECH = List.of(new TimeSpan(0, 16_000), new TimeSpan(20_000, 40_000));
    private static final RecognitionOptions ENGLISH = RecognitionOptions.in("en");

    @TempDir
    Path folder;

    private TranscriptStore store;
    private final FakeRecognizer recognizer = new FakeRecognizer("fake-1");

    @BeforeEach
    void open() {
        store = new TranscriptStore(folder.resolve("transcripts"));
    }

    private Transcript ask(FakeRecognizer by, String sha256, List<TimeSpan> speech, RecognitionOptions options)
            throws IOException {
        return store.transcribe(by, Path.of("a.wav"), sha256, speech, options, JobContext.silent());
    }

    @Test
    void aSecondQuestionIsAnsweredFromTheFile() throws IOException {
        Transcript first = ask(recognizer, SHA, SPEECH, ENGLISH);
        assertThat(ask(recognizer, SHA, SPEECH, ENGLISH)).isEqualTo(first);
        assertThat(first.words()).hasSize(2);
        assertThat(recognizer.heard()).hasSize(1);
    }

    @Test
    void whateverATranscriptDependsOnMakesAnotherOne() throws IOException {
        RecognitionOptions unknown = new RecognitionOptions(Optional.empty(), 1, false, "");
        ask(recognizer, SHA, SPEECH, ENGLISH);
        ask(recognizer, SHA.replace('f', 'e'), SPEECH, ENGLISH);
        ask(recognizer, SHA, SPEECH.subList(0, 1), ENGLISH);
        ask(recognizer, SHA, SPEECH, unknown);
        ask(recognizer, SHA, SPEECH, new RecognitionOptions(Optional.of("en"), 5, false, ""));
        ask(recognizer, SHA, SPEECH, new RecognitionOptions(Optional.of("en"), 1, true, ""));
        ask(recognizer, SHA, SPEECH, new RecognitionOptions(Optional.of("en"), 1, false, "Anna"));
        FakeRecognizer other = new FakeRecognizer("fake-2");
        ask(other, SHA, SPEECH, ENGLISH);

        assertThat(recognizer.heard()).hasSize(7);
        assertThat(other.heard()).hasSize(1);
        try (Stream<Path> files = Files.list(folder.resolve("transcripts"))) {
            assertThat(files).hasSize(8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"schemaVersion\":1,\"key\":{\"audioSha", "{}", "null", "[1]"})
    void aDamagedFileIsMadeAgain(String content) throws IOException {
        Transcript first = ask(recognizer, SHA, SPEECH, ENGLISH);
        Path file = store.file(new TranscriptStore.Key(SHA, "fake-1", ENGLISH, SPEECH));
        Files.writeString(file, content);

        assertThat(ask(recognizer, SHA, SPEECH, ENGLISH)).isEqualTo(first);
        assertThat(recognizer.heard()).hasSize(2);
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains(" word");
    }

    @Test
    void theDamagedFileIsSetAsideAndTold() throws IOException {
        ask(recognizer, SHA, SPEECH, ENGLISH);
        Path file = store.file(new TranscriptStore.Key(SHA, "fake-1", ENGLISH, SPEECH));
        Files.writeString(file, "{\"half");
        CollectedWarnings context = new CollectedWarnings();

        store.transcribe(recognizer, Path.of("a.wav"), SHA, SPEECH, ENGLISH, context);

        assertThat(context.warnings).singleElement().asString().contains("corrupt-", "listened to again");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files.filter(f -> f.getFileName().toString().contains(".corrupt-")))
                    .hasSize(1);
        }
    }
}
