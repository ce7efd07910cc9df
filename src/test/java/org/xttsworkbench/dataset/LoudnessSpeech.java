package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.AudioInfo;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.job.JobContext;

/** Takes everything loud for speech: quick, and good enough for recordings without noise. */
final class LoudnessSpeech implements SpeechFinder {
    float loud = 0.01f;

    /** Recordings that were listened to, in order. */
    final List<Path> worked = new ArrayList<>();

    @Override
    public Speech find(Path recording, JobContext context) throws IOException {
        worked.add(recording);
        List<TimeSpan> regions = new ArrayList<>();
        long[] state = {0, -1, -1}; // position, start of the region, its last loud sample
        AudioInfo info = AudioDecoder.forEachBlock(recording, context, block -> {
            for (float sample : block.samples()) {
                if (Math.abs(sample) > loud) {
                    if (state[1] >= 0 && state[0] - state[2] > block.sampleRate() / 5) {
                        regions.add(new TimeSpan(state[1], state[2] + 1));
                        state[1] = -1;
                    }
                    state[1] = state[1] < 0 ? state[0] : state[1];
                    state[2] = state[0];
                }
                state[0]++;
            }
        });
        if (state[1] >= 0) {
            regions.add(new TimeSpan(state[1], state[2] + 1));
        }
        return new Speech(info, regions);
    }
}
