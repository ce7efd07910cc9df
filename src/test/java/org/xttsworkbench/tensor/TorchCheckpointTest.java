package org.xttsworkbench.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.JsonFile;

/** Every well-formed, odd and hostile file of golden/pth. */
class TorchCheckpointTest {
    private static final long LIMIT_NANOS = 2_000_000_000L;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyFileIsReadOrRefusedAsExpected() throws IOException {
        Path golden = SharedData.golden("pth");
        return JsonFile.readTree(golden.resolve("expected.json")).properties().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey(), () -> check(golden.resolve(entry.getKey()), entry.getValue())));
    }

    private static void check(Path file, JsonNode expected) throws IOException {
        long start = System.nanoTime();
        String verdict = expected.get("verdict").asText();
        Map<String, String> hashes = new LinkedHashMap<>();
        try (TorchCheckpointReader reader = TorchCheckpointReader.open(file)) {
            for (Map.Entry<String, StoredTensor> tensor : reader.tensors().entrySet()) {
                hashes.put(
                        tensor.getKey(),
                        tensor.getValue().elementType().torchName()
                                + List.of(tensor.getValue().sha256()));
            }
            if (verdict.equals("refuse")) {
                fail(file + " was read: " + hashes);
            }
            if (expected.has("contents")) {
                Map<String, String> wanted = new LinkedHashMap<>();
                collect("", expected.get("contents"), wanted);
                assertThat(hashes).isEqualTo(wanted);
            }
        } catch (FailureException e) {
            assertThat(verdict).as(e.getMessage()).isNotEqualTo("ok");
            assertThat(e).hasMessageContaining(file.getFileName().toString());
        }
        assertThat(System.nanoTime() - start).isLessThan(LIMIT_NANOS);
    }

    private static void collect(String path, JsonNode node, Map<String, String> tensors) {
        if (node.has("tensor")) {
            JsonNode tensor = node.get("tensor");
            tensors.put(
                    path,
                    tensor.get("dtype").asText() + List.of(tensor.get("sha256").asText()));
        }
        if (node.has("dict")) {
            node.get("dict").forEach(pair -> collect(join(path, key(pair.get(0))), pair.get(1), tensors));
        }
        for (String kind : List.of("list", "tuple", "set")) {
            int i = 0;
            for (JsonNode item : node.path(kind)) {
                collect(join(path, Integer.toString(i++)), item, tensors);
            }
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    private static String key(JsonNode key) {
        return key.isNull() ? "None" : key.elements().next().asText();
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("a.pth");
        float[] values = {1, -2, 3.5f, Float.NaN, Float.POSITIVE_INFINITY, 0};
        TorchCheckpointWriter.write(
                file,
                Map.of(
                        "model",
                        Map.of("w", TorchCheckpointWriter.floats(values, 2, 3)),
                        "count",
                        TorchCheckpointWriter.longs(new long[] {1L << 40}),
                        "step",
                        1L << 40,
                        "name",
                        "ünï",
                        "losses",
                        List.of(0.5, 1.25)));

        try (TorchCheckpointReader reader = TorchCheckpointReader.open(file)) {
            assertThat(reader.tensors()).hasSize(2);
            assertThat(reader.tensors().get("model/w").toFloats()).containsExactly(values);
            assertThat(reader.tensors().get("model/w").shape()).containsExactly(2, 3);
            assertThat(reader.tensors().get("count").toDoubles()).containsExactly(0x1p40);
            assertThat(reader.scalars())
                    .containsEntry("step", 1L << 40)
                    .containsEntry("name", "ünï")
                    .containsEntry("losses/1", 1.25);
        }
    }

    @Test
    void aMissingFileIsAnOrdinaryError() {
        assertThatThrownBy(() -> TorchCheckpointReader.open(folder.resolve("no.pth")))
                .isInstanceOf(IOException.class);
    }
}
