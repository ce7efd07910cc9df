package org.xttsworkbench.vad;

import java.util.ArrayList;
import java.util.List;

/**
 * Speech regions from a track of probabilities: {@code get_speech_timestamps} of silero-vad 6.2.3 with its default
 * {@code use_max_poss_sil_at_max_speech}, sample for sample.
 */
final class SpeechTimestamps {
    private static final int CHUNK = SileroDetector.CHUNK;
    private static final double MAX_SPEECH_CUT_MS = 98;

    /** A silence at which a region that grows too long may be cut. */
    private record Silence(long start, long length) {}

    private final double threshold;
    private final double endThreshold;
    private final double minSpeech;
    private final double minSilence;
    private final double cuttableSilence;
    private final double pad;
    private final double maxSpeech;

    private final List<long[]> found = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();
    private boolean speaking;
    private long start;
    /** Where the silence began that may end the region; 0 = none. */
    private long silenceStart;

    private SpeechTimestamps(VadOptions options) {
        threshold = options.threshold();
        endThreshold = Math.max(threshold - 0.15, 0.01);
        minSpeech = samples(options.minSpeechMs());
        minSilence = samples(options.minSilenceMs());
        cuttableSilence = samples(MAX_SPEECH_CUT_MS);
        pad = samples(options.speechPadMs());
        maxSpeech = VoiceActivityDetector.SAMPLE_RATE * options.maxSpeechSeconds() - CHUNK - 2 * pad;
    }

    private static double samples(double milliseconds) {
        return VoiceActivityDetector.SAMPLE_RATE * milliseconds / 1000;
    }

    /**
     * @param probabilities one per 512 samples
     * @param samples length of the recording
     */
    static List<SpeechRegion> of(float[] probabilities, long samples, VadOptions options) {
        SpeechTimestamps timestamps = new SpeechTimestamps(options);
        for (int i = 0; i < probabilities.length; i++) {
            timestamps.chunk((long) CHUNK * i, probabilities[i]);
        }
        if (timestamps.speaking && samples - timestamps.start > timestamps.minSpeech) {
            timestamps.found.add(new long[] {timestamps.start, samples});
        }
        timestamps.addMargins(samples);
        return timestamps.found.stream().map(r -> new SpeechRegion(r[0], r[1])).toList();
    }

    private void chunk(long at, float probability) {
        if (probability >= threshold && silenceStart != 0) {
            if (at - silenceStart > cuttableSilence) {
                silences.add(new Silence(silenceStart, at - silenceStart));
            }
            silenceStart = 0;
        }
        if (probability >= threshold && !speaking) {
            speaking = true;
            start = at;
            return;
        }
        if (speaking && at - start > maxSpeech && !cut(at)) {
            return;
        }
        if (probability < endThreshold && speaking) {
            if (silenceStart == 0) {
                silenceStart = at;
            }
            if (at - silenceStart >= minSilence) {
                if (silenceStart - start > minSpeech) {
                    found.add(new long[] {start, silenceStart});
                }
                end();
            }
        }
    }

    /** Ends a region that is too long; false when it could only be cut here, and this chunk is not looked at again. */
    private boolean cut(long at) {
        if (silences.isEmpty()) {
            found.add(new long[] {start, at});
            end();
            return false;
        }
        Silence longest = silences.get(0);
        for (Silence silence : silences) {
            if (silence.length > longest.length) {
                longest = silence;
            }
        }
        found.add(new long[] {start, longest.start});
        end();
        speaking = true;
        start = longest.start + longest.length;
        return true;
    }

    private void end() {
        speaking = false;
        silenceStart = 0;
        silences.clear();
    }

    /** Neighbours closer than two margins meet in the middle. */
    private void addMargins(long samples) {
        for (int i = 0; i < found.size(); i++) {
            long[] region = found.get(i);
            if (i == 0) {
                region[0] = (long) Math.max(0, region[0] - pad);
            }
            if (i == found.size() - 1) {
                region[1] = (long) Math.min((double) samples, region[1] + pad);
                continue;
            }
            long[] next = found.get(i + 1);
            long silence = next[0] - region[1];
            if (silence < 2 * pad) {
                region[1] += silence / 2;
                next[0] = Math.max(0, next[0] - silence / 2);
            } else {
                region[1] = (long) Math.min((double) samples, region[1] + pad);
                next[0] = (long) Math.max(0, next[0] - pad);
            }
        }
    }
}
