package org.xttsworkbench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything about the dataset of a project. */
@Command(
        name = "dataset",
        description = "Makes, shows, checks and exchanges the dataset of a project.",
        sortOptions = false,
        subcommands = {
            DatasetCheckCommand.class,
            DatasetCreateCommand.class,
            DatasetExportCommand.class,
            DatasetImportCommand.class,
            DatasetListCommand.class,
            DatasetSplitCommand.class
        })
final class DatasetCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do with the dataset: check, create, export, import, list or split.");
    }
}
