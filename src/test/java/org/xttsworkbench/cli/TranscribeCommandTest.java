package org.xttsworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.storage.JsonFile;

/** {@code transcribe} as a script sees it, with a model of random weights. */
class TranscribeCommandTest {
    private static final String MODEL =
            SharedData.golden("whisper-tiny-random/model").toAbsolutePath().toString();
    private static final Path SPEECH =
            SharedData.golden("whisper-tiny-random/speech.flac").toAbsolutePath();

    @TempDir
    Path folder;

    private JsonNode transcribed(String... more) throws Exception {
        String[] arguments = {
            "--json", "--threads", "1", "transcribe", SPEECH.toString(), "--model", MODEL, "--language", "en"
        };
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        ProgramRun run = ProgramRun.of(folder, all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        String[] lines = run.out().split("\n");
        return JsonFile.MAPPER
                .readTree(lines[lines.length - 1])
                .path("result")
                .path("files")
                .path(0);
    }

    private static void assertComplete(JsonNode file) {
        assertThat(file.path("file").asText()).isEqualTo(SPEECH.toString());
        assertThat(file.path("language").asText()).isEqualTo("en");
        assertThat(file.path("segments")).isNotEmpty();
        for (JsonNode segment : file.path("segments")) {
            assertThat(segment.fieldNames())
                    .toIterable()
                    .contains("start", "end", "text", "tokens", "avgLogProb", "noSpeechProb", "words");
            StringBuilder joined = new StringBuilder();
            for (JsonNode word : segment.path("words")) {
                joined.append(word.path("text").asText());
                assertThat(word.path("end").asDouble())
                        .isGreaterThanOrEqualTo(word.path("start").asDouble());
                assertThat(word.path("probability").asDouble()).isBetween(0.0, 1.0);
            }
            assertThat(joined.toString()).isEqualTo(segment.path("text").asText());
        }
    }

    @Test
    void speechAndWholeRecordingsAreWrittenDownWithWords() throws Exception {
        assertComplete(transcribed());
        JsonNode whole = transcribed("--no-vad", "--beam", "2", "--condition-on-previous-text");
        assertComplete(whole);
        assertThat(transcribed("--no-vad", "--beam", "2", "--condition-on-previous-text"))
                .as("the same again")
                .isEqualTo(whole);
    }

    @Test
    void whatTheModelCannotDoIsWrongUsage() throws Exception {
        String speech = SPEECH.toString();
        ProgramRun language = ProgramRun.of(folder, "transcribe", speech, "--model", MODEL, "--language", "xx");
        assertThat(language.exitCode()).isEqualTo(2);
        assertThat(language.err()).contains("\"xx\"");
        ProgramRun beams = ProgramRun.of(folder, "transcribe", speech, "--model", MODEL, "--beam", "0");
        assertThat(beams.exitCode()).isEqualTo(2);
        ProgramRun missing = ProgramRun.of(folder, "transcribe", speech, "--model", "nowhere");
        assertThat(missing.exitCode()).isEqualTo(2);
    }

    @Test
    void aFolderWithoutAModelIsToldInOneSentence() throws Exception {
        ProgramRun run = ProgramRun.of(
                folder, "transcribe", SPEECH.toString(), "--model", folder.toString(), "--language", "en");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .contains("is not a Whisper model: it has no config.json")
                .hasLineCount(1);
    }
}
