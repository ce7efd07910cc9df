package org.xttsworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.storage.JsonFile;

/** The whole main job as a user starts it, with fewer steps. */
class DemoCommandTest {
    @TempDir
    Path folder;

    @Test
    void goesFromRecordingsToAnExport() throws IOException, InterruptedException {
        ProgramRun run = ProgramRun.of(folder, "--json", "demo", "--out", "voice", "--steps", "30");
        assertThat(run.exitCode()).as(run.err()).isZero();
        String[] lines = run.out().strip().split("\n", -1);
        JsonNode result = JsonFile.MAPPER.readTree(lines[lines.length - 1]).path("result");
        assertThat(result.path("clips").asInt()).isEqualTo(16);
        assertThat(result.path("lastLoss").asDouble())
                .isLessThan(result.path("firstLoss").asDouble() / 2);
        assertThat(Path.of(result.path("project").asText()))
                .isEqualTo(folder.toRealPath().resolve("voice"));
        assertThat(Path.of(result.path("export").asText()).resolve("model.pth")).isRegularFile();

        ProgramRun again = ProgramRun.of(folder, "demo", "--out", "voice");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("voice").hasLineCount(1);
    }

    @Test
    void tooFewStepsAreRefused() throws IOException, InterruptedException {
        ProgramRun run = ProgramRun.of(folder, "demo", "--out", "voice", "--steps", "3");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(folder.resolve("voice")).doesNotExist();
    }
}
