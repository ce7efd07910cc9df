package org.xttsworkbench.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.tensor.SafetensorsFile;
import org.xttsworkbench.tensor.TorchCheckpointWriter;

/** What {@code inspect} says of every file of golden/pth. */
class InspectServiceTest {
    @TempDir
    Path folder;

    @Test
    void agreesWithTheVerdictOnEveryFile() throws IOException {
        Path golden = SharedData.golden("pth");
        int refused = 0;
        for (Map.Entry<String, JsonNode> entry :
                JsonFile.readTree(golden.resolve("expected.json")).properties()) {
            Path file = golden.resolve(entry.getKey());
            InspectService.FileSummary summary = InspectService.run(List.of(file), JobContext.silent())
                    .files()
                    .get(0);
            String verdict = entry.getValue().get("verdict").asText();
            if (!verdict.equals("either")) {
                assertThat(summary.refused().isPresent()).as(entry.getKey()).isEqualTo(verdict.equals("refuse"));
            }
            refused += summary.refused().isPresent() ? 1 : 0;
            assertThat(summary.file()).isEqualTo(file.toString());
        }
        assertThat(refused).isPositive();
    }

    @Test
    void oneRefusedFileLeavesTheOthers() throws IOException {
        Path bad = folder.resolve("bad.pth");
        Files.writeString(bad, "not a checkpoint");
        Path good = folder.resolve("good.pth");
        TorchCheckpointWriter.write(good, Map.of("w", TorchCheckpointWriter.floats(new float[] {1, 2}, 2), "step", 7L));
        Path safe = folder.resolve("safe.safetensors");
        SafetensorsFile.write(
                safe, Map.of("v", TorchCheckpointWriter.longs(new long[] {3}, 1)), Map.of("made", "here"));

        InspectService.Result result = InspectService.run(List.of(bad, good, safe), JobContext.silent());

        assertThat(result.allRead()).isFalse();
        assertThat(result.files().get(0).refused()).isPresent();
        assertThat(result.files().get(1).tensors()).singleElement().satisfies(tensor -> {
            assertThat(tensor.name()).isEqualTo("w");
            assertThat(tensor.dtype()).isEqualTo("float32");
            assertThat(tensor.shape()).containsExactly(2L);
            // sha256 of 00 00 80 3f 00 00 00 40
            assertThat(tensor.sha256()).isEqualTo("b9c80b5adeca450753a16950c3cc655d271f7bef7a485bc83f112b72fef21d37");
        });
        assertThat(result.files().get(1).scalars()).containsEntry("step", 7L);
        assertThat(result.files().get(2).tensors().get(0).dtype()).isEqualTo("int64");
        assertThat(result.files().get(2).scalars()).containsEntry("made", "here");
    }
}
