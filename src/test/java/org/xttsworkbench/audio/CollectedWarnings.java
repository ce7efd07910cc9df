package org.xttsworkbench.audio;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;

/** Remembers what a job warned of. */
public class CollectedWarnings implements JobContext {
    /** In order. */
    public final List<String> warnings = new ArrayList<>();

    @Override
    public void report(Progress progress) {}

    @Override
    public void warn(String message) {
        warnings.add(message);
    }

    @Override
    public void checkCancelled() {}

    @Override
    public boolean stopRequested() {
        return false;
    }
}
