package org.xttsworkbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that may stand anywhere on the command line. */
final class GeneralOptions {

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print JSON lines only; the last one is the result.")
    boolean json;

    @Option(
            names = "--device",
            scope = ScopeType.INHERIT,
            defaultValue = "auto",
            paramLabel = "auto|cpu|cuda:N",
            description = "Where to compute (default: ${DEFAULT-VALUE}).")
    String device = "auto";

    @Option(
            names = "--threads",
            scope = ScopeType.INHERIT,
            defaultValue = "0",
            paramLabel = "N",
            description = "Threads of one computation; 0 = all cores (default: ${DEFAULT-VALUE}).")
    int threads;

    @Option(
            names = "--models",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Folder of base models (default: models/ beside the program).")
    @Nullable
    Path models;

    @Option(
            names = "--project",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "The project folder of one voice.")
    @Nullable
    Path project;

    @Option(
            names = "--options",
            scope = ScopeType.INHERIT,
            paramLabel = "FILE",
            description = "A JSON file of option values; what is given on the command line wins.")
    @Nullable
    Path options;

    @Option(
            names = "--print-options",
            scope = ScopeType.INHERIT,
            description = "Print the effective options as JSON and end.")
    boolean printOptions;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show what a command does and its options, and end.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version and end.")
    boolean version;
}
