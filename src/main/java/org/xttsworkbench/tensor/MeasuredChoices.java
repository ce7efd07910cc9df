package org.xttsworkbench.tensor;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.device.CpuFeatures;
import org.xttsworkbench.storage.JsonFile;

/**
 * What was found to be fastest on this machine, so that it is measured once: a file in the user's cache, by processor,
 * threads and native version.
 */
public final class MeasuredChoices {
    private static final Logger LOG = LogManager.getLogger(MeasuredChoices.class);

    private final Path file;
    private final int schemaVersion;
    private final ObjectNode all;
    private final ObjectNode mine;
    private boolean changed;

    private MeasuredChoices(Path file, int schemaVersion, ObjectNode all, String machine) {
        this.file = file;
        this.schemaVersion = schemaVersion;
        this.all = all;
        this.mine = all.withObject("/" + machine.replace("~", "~0").replace("/", "~1"));
    }

    /** Reads the choices of this machine; a damaged file counts as none. */
    public static MeasuredChoices open(EngineRuntime runtime, Path file, int schemaVersion) throws IOException {
        String machine =
                CpuFeatures.read().model() + ", " + runtime.threads() + " threads, PyTorch " + runtime.nativeVersion();
        return new MeasuredChoices(file, schemaVersion, read(file), machine);
    }

    private static ObjectNode read(Path file) throws IOException {
        if (Files.exists(file)) {
            try {
                JsonNode node = JsonFile.readTree(file);
                if (node instanceof ObjectNode object) {
                    object.remove("schemaVersion");
                    return object;
                }
            } catch (JacksonException e) {
                LOG.warn("{} is damaged and is made again.", file);
            }
        }
        return JsonFile.MAPPER.createObjectNode();
    }

    /** What was chosen for {@code key}. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(mine.get(key)).map(JsonNode::asText);
    }

    /** Remembers a choice, for good when {@link #keep} is called. */
    public void put(String key, String choice) {
        mine.put(key, choice);
        changed = true;
    }

    /** Writes what is new. */
    public void keep() {
        if (changed) {
            try {
                JsonFile.write(file, schemaVersion, all);
            } catch (IOException e) {
                // The next start measures again.
                LOG.warn("{} could not be written.", file, e);
            }
        }
    }
}
