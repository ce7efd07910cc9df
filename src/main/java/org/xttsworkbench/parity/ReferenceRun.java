package org.xttsworkbench.parity;

import java.io.IOException;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.tensor.EngineRuntime;

/**
 * What the stages of one folder share.
 *
 * @param golden the reference results
 * @param runtime computes
 * @param job asked for cancelling between tensors of a long stage
 */
record ReferenceRun(GoldenFolder golden, EngineRuntime runtime, JobContext job) {

    /** A speech clip as the original loads it, at 22 050 Hz. */
    Waveform clip(String name) throws IOException {
        return AudioDecoder.decode(golden.clip(name), 22_050, job);
    }
}
