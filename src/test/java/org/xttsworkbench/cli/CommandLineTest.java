package org.xttsworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.storage.JsonFile;

/** The general rules of the command line, on the program as a user starts it. */
class CommandLineTest {
    @TempDir
    Path folder;

    @Test
    void withoutArgumentsAndWithoutAScreenItSaysSoAndPrintsItsHelp() throws Exception {
        ProgramRun run = ProgramRun.of(folder);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("There is no screen to open the window on")
                .contains("Usage: xtts-workbench", "train", "export", "inspect");
    }

    @Test
    void itPrintsItsHelp() throws Exception {
        ProgramRun run = ProgramRun.of(folder, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("Usage: xtts-workbench").contains("train", "export", "inspect");
    }

    @Test
    void eachCommandPrintsItsHelp() throws Exception {
        for (String command : List.of("train", "train stop", "dataset create", "transcribe")) {
            List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
            words.add("--help");
            ProgramRun run = ProgramRun.of(folder, words.toArray(String[]::new));
            assertThat(run.exitCode()).as(command).isZero();
            assertThat(run.out()).startsWith("Usage: xtts-workbench " + command);
        }
    }

    @Test
    void theVersionIsOneLine() throws Exception {
        assertThat(ProgramRun.of(folder, "--version").out()).matches("XTTS Workbench \\S+\n");
    }

    @Test
    void aWrongOptionIsToldOnceAndEndsWithTwo() throws Exception {
        ProgramRun run = ProgramRun.of(folder, "--json", "vad", "--treshold", "0.5", "a.wav");
        assertThat(run.exitCode()).isEqualTo(2);
        JsonNode failure = JsonFile.MAPPER.readTree(run.out()).get("failure");
        assertThat(failure.get("reason").asText()).isEqualTo("USAGE");
        assertThat(failure.get("message").asText()).contains("--treshold");
    }

    @Test
    void aFileThatDoesNotExistIsWrongUsage() throws Exception {
        ProgramRun run = ProgramRun.of(folder, "vad", "nowhere.wav");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere.wav").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void optionsComeFromAFileAndTheCommandLineWins() throws Exception {
        Path file = folder.resolve("options.json");
        Files.writeString(file, "{\"threshold\": 0.3, \"minSpeechMs\": 200}");

        JsonNode options = JsonFile.MAPPER.readTree(ProgramRun.of(
                        folder, "vad", "--options", "options.json", "--threshold", "0.4", "--print-options", "a.wav")
                .out());

        assertThat(options.get("threshold").asDouble()).isEqualTo(0.4);
        assertThat(options.get("minSpeechMs").asInt()).isEqualTo(200);
    }

    @Test
    void anUnknownNameInAnOptionsFileIsRefused() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("options.json"), "{\"treshold\": 0.3}");
        ProgramRun run = ProgramRun.of(folder, "vad", "--options", "options.json", "a.wav");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("treshold");
    }
}
