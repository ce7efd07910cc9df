package org.xttsworkbench.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.storage.JsonLines;

/** The run's {@code metrics.jsonl}: one line per optimizer step and evaluation, written before anybody is told. */
public final class MetricsLog implements Closeable {
    private final JsonLines lines;

    private MetricsLog(JsonLines lines) {
        this.lines = lines;
    }

    /**
     * Opens the file to go on after a step. Lines of later steps, which a killed process wrote after its last
     * checkpoint, are cut off: these steps are done again.
     */
    public static MetricsLog continueAfter(Path file, int step) throws IOException {
        if (Files.exists(file)) {
            long keep = bytesUpTo(Files.readString(file, StandardCharsets.UTF_8), step);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(keep);
            }
        }
        return new MetricsLog(JsonLines.append(file));
    }

    private static long bytesUpTo(String text, int step) throws IOException {
        int end = 0;
        for (int next = text.indexOf('\n'); next >= 0; next = text.indexOf('\n', end)) {
            JsonNode line = JsonFile.MAPPER.readTree(text.substring(end, next));
            if (line.path("step").asInt() > step) {
                break;
            }
            end = next + 1;
        }
        return text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
    }

    /** Appends a {@link StepMetrics} or {@link EvaluationMetrics}. */
    public void write(Record metrics) throws IOException {
        lines.write(metrics);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
