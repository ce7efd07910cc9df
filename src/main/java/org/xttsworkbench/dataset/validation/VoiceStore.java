package org.xttsworkbench.dataset.validation;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.JsonLines;

/** Vectors of clips' voices, kept in the project's cache so that each is computed once. */
final class VoiceStore implements Closeable {

    /** Computes a vector. */
    @FunctionalInterface
    interface Voice {
        float[] compute() throws IOException;
    }

    /** @param vector little more than the numbers: base 64 of floats */
    record Line(String fileSha256, String model, String vector) {}

    private final String model;
    private final JsonLines lines;
    private final Map<String, float[]> known = new HashMap<>();

    private VoiceStore(Path file, String model) throws IOException {
        this.model = model;
        for (Line line : JsonLines.readKept(file, Line.class)) {
            if (line.model().equals(model)) {
                known.put(line.fileSha256(), decoded(line.vector()));
            }
        }
        this.lines = JsonLines.append(file);
    }

    static VoiceStore open(ProjectLayout layout, String model) throws IOException {
        return new VoiceStore(layout.cache().resolve("voices.jsonl"), model);
    }

    float[] of(String fileSha256, Voice voice) throws IOException {
        float[] vector = known.get(fileSha256);
        if (vector == null) {
            vector = voice.compute();
            lines.write(new Line(fileSha256, model, encoded(vector)));
            known.put(fileSha256, vector);
        }
        return vector;
    }

    private static String encoded(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * vector.length);
        bytes.asFloatBuffer().put(vector);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    private static float[] decoded(String text) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
        float[] vector = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(vector);
        return vector;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
