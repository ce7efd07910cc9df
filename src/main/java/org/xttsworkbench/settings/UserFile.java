package org.xttsworkbench.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.storage.JsonFile;

/**
 * A JSON file in the user's folder. Fields that this version does not know, as a newer one may have written them, are
 * kept; a file that does not parse is set aside, never overwritten, and the defaults count.
 *
 * @param <T> a record
 */
public final class UserFile<T> {
    private static final Logger LOG = LogManager.getLogger(UserFile.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path file;
    private final Class<T> type;
    private final int schemaVersion;
    private final T defaults;

    public UserFile(Path file, Class<T> type, int schemaVersion, T defaults) {
        this.file = file;
        this.type = type;
        this.schemaVersion = schemaVersion;
        this.defaults = defaults;
    }

    /** What the file holds; the defaults when there is none or it cannot be read. */
    public synchronized T read() {
        if (!Files.exists(file)) {
            return defaults;
        }
        try {
            return JsonFile.MAPPER.readValue(file.toFile(), type);
        } catch (JacksonException e) {
            setAside(e);
        } catch (IOException e) {
            LOG.warn("{} could not be read; the defaults are used.", file, e);
        }
        return defaults;
    }

    private void setAside(JacksonException cause) {
        Path kept = file.resolveSibling(
                file.getFileName() + ".corrupt-" + TIME.format(LocalDateTime.now(ZoneId.systemDefault())));
        try {
            Files.move(file, kept);
            LOG.warn("{} does not parse and was set aside as {}; the defaults are used.", file, kept, cause);
        } catch (IOException e) {
            LOG.warn("{} does not parse and could not be set aside.", file, e);
        }
    }

    /** Replaces the file whole; unknown fields of the old one stay. */
    public synchronized void write(T value) throws IOException {
        ObjectNode merged = JsonFile.MAPPER.createObjectNode();
        if (Files.exists(file)) {
            try {
                JsonNode old = JsonFile.readTree(file);
                if (old instanceof ObjectNode fields) {
                    merged.setAll(fields);
                }
            } catch (JacksonException e) {
                setAside(e);
            }
        }
        for (java.lang.reflect.RecordComponent component : type.getRecordComponents()) {
            merged.remove(component.getName());
        }
        merged.setAll((ObjectNode) JsonFile.MAPPER.valueToTree(value));
        merged.remove("schemaVersion");
        JsonFile.write(file, schemaVersion, merged);
    }
}
