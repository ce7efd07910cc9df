package org.xttsworkbench.vad;

import java.io.IOException;
import java.nio.file.Path;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.job.JobContext;

/** Tells speech from silence and noise. Not for several threads. */
public interface VoiceActivityDetector extends AutoCloseable {
    /** All places are counted in samples at this rate. */
    int SAMPLE_RATE = 16_000;

    /**
     * Listens to a whole recording of any rate and length in constant memory.
     *
     * @throws org.xttsworkbench.job.FailureException when it is not a sound file
     */
    SpeechActivity detect(Path recording, VadOptions options, JobContext context) throws IOException;

    /** The same for a clip in memory, of any rate. */
    SpeechActivity detect(Waveform clip, VadOptions options);

    @Override
    void close();
}
