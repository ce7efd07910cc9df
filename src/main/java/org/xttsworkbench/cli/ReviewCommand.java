package org.xttsworkbench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The review of the clips as a table. */
@Command(
        name = "review",
        description = "Transcript edits as a table, out and back in.",
        sortOptions = false,
        subcommands = {ReviewExportCommand.class, ReviewApplyCommand.class})
final class ReviewCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Say what to do with the review: export or apply.");
    }
}
