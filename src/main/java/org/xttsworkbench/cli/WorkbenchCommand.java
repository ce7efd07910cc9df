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
        versionProvider = ProgramVersion.class,
        sortOptions = false,
        subcommands = {
            ArchiveCommand.class,
            BenchCommand.class,
            DatasetCommand.class,
            DemoCommand.class,
            EngineCommand.class,
            EvaluateCommand.class,
            ExportCommand.class,
            InspectCommand.class,
            ModelsCommand.class,
            ParityCommand.class,
            PreflightCommand.class,
            ReviewCommand.class,
            TokenizeCommand.class,
            TranscribeCommand.class,
            TrainCommand.class,
            VadCommand.class,
        })
public final class WorkbenchCommand implements Runnable {

    @Mixin
    final GeneralOptions general = new GeneralOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Options without a command do nothing: the help says which there are. */
    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** Says that there is no screen for the window, prints the help, and returns exit code 2. */
    public static int refuseWindow() {
        System.err.println("There is no screen to open the window on (DISPLAY is not set)."
                + " The commands below work without one.");
        new CommandLine(new WorkbenchCommand()).usage(System.err);
        return 2;
    }

    /** Runs the command line and returns the exit code: 0 done, 1 failed, 2 wrong usage, 130 cancelled. */
    public static int execute(String... arguments) {
        return new CommandLineParser(new CommandLine(new WorkbenchCommand())).execute(arguments);
    }
}
