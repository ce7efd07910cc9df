package org.xttsworkbench.ui.export;

import org.xttsworkbench.service.CheckpointSummary;
import org.xttsworkbench.service.RunSummary;

/**
 * A checkpoint that can be exported.
 *
 * @param run it belongs to
 */
record ExportChoice(RunSummary run, CheckpointSummary checkpoint) {

    /** Number of the epoch that it ends; 0 inside one. */
    int epoch() {
        int perEpoch = run.file() == null ? 0 : run.file().stepsPerEpoch();
        return perEpoch > 0 && checkpoint.step() % perEpoch == 0 ? checkpoint.step() / perEpoch : 0;
    }
}
