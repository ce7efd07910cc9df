package org.xttsworkbench.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program's command line: all commands and the options they share. */
@Command(
        name = "xtts-workbench",
        description = "Turns recordings of a voice into a fine-tuned Coqui XTTS v2 model, without Python.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        subcommands = {
            BenchCommand.class,
            DatasetCommand.class,
            DemoCommand.class,
            EngineCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            InspectCommand.class,
            ParityCommand.class,
            TokenizeCommand.class,
            TrainCommand.class,
            VadCommand.class,
        })
public final class WorkbenchCommand implements Runnable {

    @Mixin
    final GeneralOptions general = new GeneralOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Until there is a window, the program without arguments prints its help. */
    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** Runs the command line and returns the exit code: 0 done, 1 failed, 2 wrong usage, 130 cancelled. */
    public static int execute(String... arguments) {
        return new CommandLineParser(new CommandLine(new WorkbenchCommand())).execute(arguments);
    }
}
