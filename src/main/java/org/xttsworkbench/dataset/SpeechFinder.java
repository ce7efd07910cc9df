package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.audio.AudioInfo;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;

/** Finds where somebody speaks in a recording. */
@FunctionalInterface
public interface SpeechFinder {

    /**
     * A recording's speech.
     *
     * @param info rate and length of the recording, as decoded
     * @param speech in samples at the recording's own rate, in order, not overlapping
     */
    record Speech(AudioInfo info, List<TimeSpan> speech) {

        /** How long somebody speaks. */
        double seconds() {
            return speech.stream().mapToLong(TimeSpan::length).sum() / (double) info.sampleRate();
        }

        /** Where somebody speaks, in samples at another rate. */
        List<TimeSpan> at(int sampleRate) {
            long rate = info.sampleRate();
            return speech.stream()
                    .map(span -> new TimeSpan(
                            span.startSample() * sampleRate / rate, (span.endSample() * sampleRate + rate - 1) / rate))
                    .toList();
        }
    }

    /**
     * Streams the recording.
     *
     * @throws org.xttsworkbench.job.FailureException with reason BAD_INPUT when it cannot be decoded
     */
    Speech find(Path recording, JobContext context) throws IOException;
}
