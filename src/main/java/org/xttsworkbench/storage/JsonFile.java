package org.xttsworkbench.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Records as JSON files with a {@code schemaVersion}. Absent values are left out, unknown fields ignored. */
public final class JsonFile {

    /** Reads and writes every JSON of the program; {@code Infinity} and {@code NaN} are accepted, as Python writes them. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private JsonFile() {}

    /** Writes {@code value} with {@code schemaVersion} as its first field. */
    public static void write(Path file, int schemaVersion, Object value) throws IOException {
        ObjectNode node = MAPPER.createObjectNode().put("schemaVersion", schemaVersion);
        node.setAll((ObjectNode) MAPPER.valueToTree(value));
        AtomicFile.writeStream(
                file,
                stream -> stream.write(
                        MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(node)));
    }

    /**
     * Reads a record written by {@link #write}. A file that does not parse is renamed {@code *.corrupt-<time>}.
     *
     * @throws CorruptFileException when the file does not hold such a record
     */
    public static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(file.toFile(), type);
        } catch (JacksonException e) {
            Path kept = setAside(file);
            throw new CorruptFileException(file, kept, e);
        }
    }

    /** Renames a file that does not parse to {@code *.corrupt-<time>}. */
    static Path setAside(Path file) throws IOException {
        String time = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now(ZoneId.systemDefault()));
        Path kept = file.resolveSibling(file.getFileName() + ".corrupt-" + time);
        Files.move(file, kept);
        return kept;
    }

    /** Reads a JSON file of somebody else's as a tree; the file is never renamed. */
    public static JsonNode readTree(Path file) throws IOException {
        return MAPPER.readTree(file.toFile());
    }
}
