package org.xttsworkbench.service;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.project.RunLayout;
import org.xttsworkbench.training.RunEnd;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.RunLock;
import org.xttsworkbench.training.StopRequest;

/** Finds out what a run is doing, from its lock and its files. */
final class RunStates {
    private RunStates() {}

    /** @param file the run's settings; nothing when there are none */
    static RunState of(RunLayout run, Optional<RunFile> file) throws IOException {
        if (RunLock.isHeld(run.lock())) {
            return new StopRequest(run.stopRequest()).isMade() ? RunState.STOPPING : RunState.RUNNING;
        }
        @Nullable RunEnd end = file.map(RunFile::end).orElse(null);
        return end == null
                ? RunState.INTERRUPTED
                : RunState.valueOf(end.stopReason().name());
    }
}
