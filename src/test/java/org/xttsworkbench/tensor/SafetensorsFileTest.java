package org.xttsworkbench.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.job.FailureException;

class SafetensorsFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Path file = folder.resolve("a.safetensors");
        try (EngineRuntime runtime = EngineRuntime.start("cpu", 1);
                TensorFiles files = new TensorFiles(runtime)) {
            NDArray weights = runtime.manager()
                    .arange(7_000_000)
                    .toType(DataType.FLOAT32, true)
                    .reshape(7, 1_000_000);
            NDArray count = runtime.manager().create(new long[] {5}, new Shape());
            SafetensorsFile.write(
                    file,
                    Map.of(
                            "weights", files.source(weights, ElementType.FLOAT32),
                            "count", files.source(count, ElementType.INT64)),
                    Map.of("step", "12"));
            try (SafetensorsFile read = SafetensorsFile.open(file)) {
                assertThat(read.metadata()).containsExactly(Map.entry("step", "12"));
                assertThat(read.tensor("count").toDoubles()).containsExactly(5);
                NDArray loaded = files.loadFloat32(read.tensor("weights"), runtime.manager());
                assertThat(loaded.contentEquals(weights)).isTrue();
                assertThat(read.tensor("weights").sha256())
                        .isEqualTo(files.source(weights, ElementType.FLOAT32).sha256());
            }
        }
    }

    @Test
    void aTensorOutsideTheFileIsRefused() throws IOException {
        Path file = folder.resolve("a.safetensors");
        byte[] json = "{\"x\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}}"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        java.nio.ByteBuffer bytes =
                java.nio.ByteBuffer.allocate(8 + json.length + 12).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        Files.write(file, bytes.putLong(json.length).put(json).array());

        assertThatThrownBy(() -> SafetensorsFile.open(file))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("a.safetensors")
                .hasMessageContaining("outside");
    }
}
