package org.xttsworkbench.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.transcript.Recording;
import org.xttsworkbench.dataset.transcript.TranscriptLine;

/**
 * A recording of which clips are to be made.
 *
 * @param lines what is said in it; empty when a recogniser listens
 * @param recognition who listens; null when there are lines, or when nobody can
 * @param before what was made of it earlier; null when it is new
 */
record RecordingWork(
        Recording recording,
        String sha256,
        List<TranscriptLine> lines,
        @Nullable Recognition recognition,
        @Nullable Source before) {

    boolean isHeard() {
        return recognition != null;
    }
}
