package org.xttsworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.xtts.untrained.ModelSizes;
import org.xttsworkbench.xtts.untrained.UntrainedModel;

/** The contract of {@code preflight} and {@code models}, as processes. */
class PreflightCommandTest {

    @TempDir
    Path folder;

    private static JsonNode result(ProgramRun run) throws IOException {
        String[] lines = run.out().strip().split("\n", -1);
        return JsonFile.MAPPER.readTree(lines[lines.length - 1]).path("result");
    }

    @Test
    void allChecksAreMeasuredAndTheExitCodeIsZero() throws Exception {
        ProgramRun run = ProgramRun.of(
                folder,
                "--json",
                "preflight",
                "--models",
                folder.resolve("none").toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode checks = result(run).path("checks");
        assertThat(checks)
                .extracting(check -> check.path("id").asText())
                .isEqualTo(Arrays.stream(CheckId.values()).map(CheckId::id).toList());
        for (JsonNode check : checks) {
            for (String name : new String[] {"id", "status", "measured", "required"}) {
                assertThat(check.path(name).asText()).as(check.toString()).isNotBlank();
            }
            assertThat(check.has("advice")).isTrue();
        }
    }

    @Test
    void modelsAreImportedListedAndVerified() throws Exception {
        Path source = folder.resolve("source");
        UntrainedModel.write(source, ModelSizes.tiny(UntrainedModel.vocabularySize()), 5);
        String models = folder.resolve("models").toString();
        ProgramRun taken =
                ProgramRun.of(folder, "--json", "models", "import", "source", "--name", "v2", "--models", models);
        assertThat(taken.exitCode()).as(taken.out()).isZero();
        ProgramRun listed = ProgramRun.of(folder, "--json", "models", "list", "--models", models);
        assertThat(result(listed).path("models").path(0).path("id").asText()).isEqualTo("xtts/v2");
        java.nio.file.Files.delete(Path.of(models, "xtts", "v2", "dvae.pth"));
        ProgramRun verified = ProgramRun.of(folder, "--json", "models", "verify", "xtts/v2", "--models", models);
        assertThat(verified.exitCode()).isEqualTo(1);
        assertThat(result(verified)
                        .path("models")
                        .path(0)
                        .path("problems")
                        .path(0)
                        .asText())
                .isEqualTo("dvae.pth is missing.");
        assertThat(ProgramRun.of(folder, "models", "verify", "other", "--models", models)
                        .exitCode())
                .isEqualTo(2);
    }
}
