package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.RunLayout;

/** Finds a project's training run by its name, or the newest one. */
final class RunFinder {
    private final ProjectLayout project;

    RunFinder(ProjectLayout project) {
        this.project = project;
    }

    /**
     * The run that is meant.
     *
     * @param name its name; nothing for the one that was begun last
     * @throws FailureException with reason USAGE when there is none
     */
    RunLayout find(Optional<String> name) throws IOException {
        if (name.isPresent()) {
            RunLayout run = project.run(name.get());
            if (!Files.exists(run.runFile())) {
                throw FailureException.usage("The project has no run named " + name.get() + ".");
            }
            return run;
        }
        @Nullable RunLayout newest = null;
        for (String candidate : project.runNames()) {
            RunLayout run = project.run(candidate);
            if (Files.exists(run.runFile()) && (newest == null || isNewer(run, newest))) {
                newest = run;
            }
        }
        if (newest == null) {
            throw FailureException.usage(project.root() + " has no training run yet.");
        }
        return newest;
    }

    private static boolean isNewer(RunLayout a, RunLayout b) throws IOException {
        return Files.getLastModifiedTime(a.runFile()).compareTo(Files.getLastModifiedTime(b.runFile())) >= 0;
    }
}
