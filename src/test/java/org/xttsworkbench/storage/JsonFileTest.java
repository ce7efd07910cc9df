package org.xttsworkbench.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFileTest {
    record Voice(String name, Optional<String> language) {}

    @TempDir
    Path folder;

    @Test
    void writesTheSchemaVersionFirstAndLeavesAbsentValuesOut() throws IOException {
        Path file = folder.resolve("voice.json");
        JsonFile.write(file, 3, new Voice("Ada", Optional.empty()));

        assertThat(Files.readString(file).replaceAll("\\s", "")).isEqualTo("{\"schemaVersion\":3,\"name\":\"Ada\"}");
        assertThat(JsonFile.read(file, Voice.class)).isEqualTo(new Voice("Ada", Optional.empty()));
    }

    @Test
    void aFileThatDoesNotParseIsKeptUnderAnotherName() throws IOException {
        Path file = folder.resolve("voice.json");
        Files.writeString(file, "{\"name\": ");

        assertThatThrownBy(() -> JsonFile.read(file, Voice.class)).isInstanceOf(CorruptFileException.class);

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> kept = files.toList();
            assertThat(kept)
                    .singleElement()
                    .satisfies(k -> assertThat(k.getFileName().toString()).startsWith("voice.json.corrupt-"));
            assertThat(kept.get(0)).hasContent("{\"name\": ");
        }
    }

    @Test
    void linesSurviveAKilledWriter() throws IOException {
        Path file = folder.resolve("metrics.jsonl");
        try (JsonLines lines = JsonLines.append(file)) {
            lines.write(new Voice("Ada", Optional.of("en")));
        }
        Files.writeString(file, Files.readString(file) + "{\"name\":\"cut");
        try (JsonLines lines = JsonLines.append(file)) {
            lines.write(new Voice("Bob", Optional.empty()));
        }

        assertThat(JsonLines.read(file, Voice.class))
                .containsExactly(new Voice("Ada", Optional.of("en")), new Voice("Bob", Optional.empty()));
    }
}
