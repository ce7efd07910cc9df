package org.xttsworkbench.ui.training;

import java.io.IOException;
import org.xttsworkbench.service.RunPortion;

/** Reads a recorded run into the curves that the step shows, portion by portion, for measurements. */
public final class RunReplay {
    private static final int PORTION = 4096;

    private final TrainingFiles.Following source;
    private final ShownRun run = new ShownRun("replay");
    private boolean more = true;

    public RunReplay(TrainingFiles.Following source) {
        this.source = source;
    }

    /**
     * Reads one portion.
     *
     * @return whether there is more
     */
    public boolean next() throws IOException {
        RunPortion portion = source.next(PORTION);
        run.take(portion, false);
        more = portion.metrics().more();
        return more;
    }

    /** The newest step that was read. */
    public int step() {
        return run.lastStep();
    }
}
