package org.xttsworkbench.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.job.JobRunner;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.StopSignals;
import org.xttsworkbench.project.ProgramFolders;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that runs one service: builds its job, runs it on this thread, prints what came of it.
 *
 * @param <R> the service's result record, printed as {@code {"result": …}} with {@code --json}
 */
abstract class ServiceCommand<R> implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    /**
     * Checks the options and builds the job; nothing is touched yet.
     *
     * @throws FailureException with reason USAGE when the command is wrong
     */
    abstract Job<R> job();

    /** The result as text for people, with its last line ended. */
    abstract String readable(R result);

    /** Exit code for a job that ended with a result. */
    int exitCode(R result) {
        return 0;
    }

    /** Whether a first Ctrl+C means "finish the step and save" instead of "cancel". */
    boolean stopsSafely() {
        return false;
    }

    GeneralOptions general() {
        return ((WorkbenchCommand) spec.root().userObject()).general;
    }

    @Override
    public Integer call() {
        PrintStream out = new PrintStream(
                new java.io.FileOutputStream(java.io.FileDescriptor.out), false, StandardCharsets.UTF_8);
        if (general().printOptions) {
            new EffectiveOptions(spec).print(out);
            return 0;
        }
        StopSignals signals = StopSignals.watch();
        Terminal terminal = new Terminal(out, System.err, general().json, stopsSafely(), signals);
        // The job is built inside the run, so that a wrong option and a failed job are told in the same way.
        int code = 1;
        try {
            code = tell(terminal, JobRunner.run(context -> job().run(context), terminal));
        } finally {
            // Also after an error of the virtual machine: the shutdown waits for this.
            signals.end(code);
        }
        return code;
    }

    private int tell(Terminal terminal, Outcome<R> outcome) {
        if (outcome instanceof Outcome.Done<R> done) {
            terminal.result(done.result(), readable(done.result()));
            return exitCode(done.result());
        } else if (outcome instanceof Outcome.Failed<R> failed) {
            terminal.failure(failed.failure());
            return failed.failure().reason() == FailureReason.USAGE ? 2 : 1;
        }
        terminal.cancelled();
        return 130;
    }

    /** The project folder. @throws FailureException when none is given, or it must exist and does not */
    Path project(boolean mustExist) {
        Path project = general().project;
        if (project == null) {
            throw FailureException.usage("Say which project with --project DIR.");
        }
        if (mustExist && !Files.isDirectory(project)) {
            throw FailureException.usage("There is no project folder " + project + ".");
        }
        return project.toAbsolutePath().normalize();
    }

    /** The folder of models; may be missing. */
    Path models() {
        Path models = general().models;
        return models == null
                ? ProgramFolders.models()
                : models.toAbsolutePath().normalize();
    }

    /** A path from the command line that must exist. */
    static Path existing(@Nullable Path path, String option) {
        if (path == null) {
            throw FailureException.usage("Give " + option + ".");
        }
        if (!Files.exists(path)) {
            throw FailureException.usage(path + " does not exist.");
        }
        return path;
    }
}
