package org.xttsworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.StopSignals;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Parses and runs; a wrong command ends with exit code 2 and one sentence, in the form that was asked for. */
final class CommandLineParser {
    private static final int USAGE = 2;

    private final CommandLine commandLine;

    CommandLineParser(CommandLine commandLine) {
        this.commandLine = commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, arguments) -> refuse(e.getMessage(), arguments));
    }

    int execute(String... arguments) {
        String file = optionsFile(arguments);
        if (file == null) {
            return commandLine.execute(arguments);
        }
        try {
            OptionsFile options = OptionsFile.read(Path.of(file));
            commandLine.setDefaultValueProvider(options);
            commandLine.setExecutionStrategy(parsed -> {
                Set<String> unknown = options.unknownTo(parsed.asCommandLineList());
                if (!unknown.isEmpty()) {
                    throw new ParameterException(
                            commandLine, file + " holds options that do not exist: " + unknown + ".");
                }
                return new CommandLine.RunLast().execute(parsed);
            });
            return commandLine.execute(arguments);
        } catch (IOException e) {
            return refuse(file + " could not be read as a JSON object of options.", arguments);
        }
    }

    private static @Nullable String optionsFile(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--options=")) {
                return arguments[i].substring("--options=".length());
            } else if (arguments[i].equals("--options") && i + 1 < arguments.length) {
                return arguments[i + 1];
            }
        }
        return null;
    }

    private static int refuse(@Nullable String message, String[] arguments) {
        boolean json = Arrays.asList(arguments).contains("--json");
        FailureException failure = FailureException.usage(String.valueOf(message));
        new Terminal(System.out, System.err, json, false, StopSignals.ignored()).failure(failure);
        return USAGE;
    }
}
