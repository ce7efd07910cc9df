package org.xttsworkbench.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.storage.JsonFile;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Values for options from a JSON file ({@code {"batchSize": 4}}); the command line wins over them. */
final class OptionsFile implements IDefaultValueProvider {
    private static final Set<String> META = Set.of("options", "printOptions", "help", "version");

    private final JsonNode values;

    private OptionsFile(JsonNode values) {
        this.values = values;
    }

    /** @throws IOException when the file is not a JSON object */
    static OptionsFile read(Path file) throws IOException {
        JsonNode node = JsonFile.readTree(file);
        if (!node.isObject()) {
            throw new IOException(file + " must hold one JSON object.");
        }
        return new OptionsFile(node);
    }

    static boolean isMeta(String name) {
        return META.contains(name);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec)) {
            return null;
        }
        String name = EffectiveOptions.name(argument);
        JsonNode value = isMeta(name) ? null : values.get(name);
        return value == null ? null : value.asText();
    }

    /** Names in the file that none of the commands knows. */
    Set<String> unknownTo(List<CommandLine> commands) {
        Set<String> unknown = new TreeSet<>();
        values.fieldNames().forEachRemaining(unknown::add);
        for (CommandLine command : commands) {
            command.getCommandSpec().options().forEach(option -> unknown.remove(EffectiveOptions.name(option)));
        }
        return unknown;
    }
}
