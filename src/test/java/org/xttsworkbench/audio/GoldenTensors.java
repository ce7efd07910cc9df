package org.xttsworkbench.audio;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.xttsworkbench.storage.JsonFile;

/** Float tensors of a small safetensors file, read without the engine. */
final class GoldenTensors {
    private final ByteBuffer bytes;
    private final JsonNode header;
    private final int start;

    GoldenTensors(Path file) throws IOException {
        bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) bytes.getLong(0);
        header = JsonFile.MAPPER.readTree(new String(bytes.array(), 8, length, StandardCharsets.UTF_8));
        start = 8 + length;
    }

    float[] floats(String name) {
        JsonNode offsets = header.get(name).get("data_offsets");
        int from = offsets.get(0).asInt();
        float[] values = new float[(offsets.get(1).asInt() - from) / 4];
        bytes.slice(start + from, 4 * values.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}
