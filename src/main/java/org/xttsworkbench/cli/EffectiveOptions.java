package org.xttsworkbench.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.xttsworkbench.storage.JsonFile;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options of a command with the values that count, as JSON in the form that {@code --options} reads. */
final class EffectiveOptions {
    private final CommandSpec spec;

    EffectiveOptions(CommandSpec spec) {
        this.spec = spec;
    }

    void print(PrintStream out) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (OptionSpec option : spec.options()) {
            Object value = option.getValue();
            String name = name(option);
            if (value != null && !option.usageHelp() && !option.versionHelp() && !OptionsFile.isMeta(name)) {
                values.put(name, value instanceof Path ? value.toString() : value);
            }
        }
        try {
            out.println(JsonFile.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(values));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
        out.flush();
    }

    /** The JSON name of an option: {@code --batch-size} is {@code batchSize}. */
    static String name(ArgSpec argument) {
        String[] words =
                ((OptionSpec) argument).longestName().replaceFirst("^-+", "").split("-");
        StringBuilder name = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            name.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return name.toString();
    }
}
