package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.audio.TimeSpan;

/** Packs stretches of speech into windows: as many as fit, the pauses between them kept, long silence left out. */
final class SpeechWindows {
    private static final int RATE = 16_000;

    /** Sound kept before speech: a voice activity detector misses a short soft word at the beginning of a sentence. */
    private static final long BEFORE = RATE / 2;

    /** Sound kept behind speech: it fades. */
    private static final long BEHIND = RATE / 5;

    /** A longer silence ends a window: models make up words in it. */
    private static final long LONGEST_SILENCE = 3L * RATE;

    /** A pause as between sentences. */
    private static final long SENTENCE_SILENCE = RATE / 2;

    /** How full a window is at least that ends before it must, in parts of the window. */
    private static final double EARLIEST_END = 0.75;

    /** Where a stretch that is longer than a window is cut at the earliest, in parts of the window. */
    private static final double EARLIEST_CUT = 2.0 / 3;

    private static final int HOP = WhisperNetwork.HOP;
    private static final int SMOOTHED_FRAMES = 10;

    private SpeechWindows() {}

    /**
     * Windows in order, not overlapping; one that is longer than {@code longest} is a stretch without a pause.
     *
     * @param all speech in samples, in order
     * @param earliest what lies before this sample is left out
     * @param longest samples of a window
     */
    static List<TimeSpan> of(List<TimeSpan> all, long earliest, long longest) {
        List<TimeSpan> speech = all.stream()
                .filter(span -> span.endSample() > earliest)
                .map(span -> new TimeSpan(Math.max(span.startSample(), earliest), span.endSample()))
                .toList();
        List<TimeSpan> packed = packed(speech, longest - BEFORE - BEHIND);
        List<TimeSpan> windows = new ArrayList<>();
        for (int i = 0; i < packed.size(); i++) {
            TimeSpan span = packed.get(i);
            long before = i == 0
                    ? span.startSample()
                    : (span.startSample() - packed.get(i - 1).endSample()) / 2;
            long after = i == packed.size() - 1 ? BEHIND : (packed.get(i + 1).startSample() - span.endSample()) / 2;
            long start = span.startSample() - Math.min(BEFORE, before);
            long from = i == 0 ? earliest : windows.get(i - 1).endSample();
            windows.add(new TimeSpan(Math.max(from, start - start % HOP), span.endSample() + Math.min(BEHIND, after)));
        }
        return windows;
    }

    private static List<TimeSpan> packed(List<TimeSpan> speech, long room) {
        List<TimeSpan> packed = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= speech.size(); i++) {
            boolean silent = i == speech.size() || silence(speech, i) > LONGEST_SILENCE;
            boolean full =
                    !silent && speech.get(i).endSample() - speech.get(from).startSample() > room;
            if (silent || full) {
                int to = full ? end(speech, from, i, room) : i;
                packed.add(new TimeSpan(
                        speech.get(from).startSample(), speech.get(to - 1).endSample()));
                from = to;
                i = to;
            }
        }
        return packed;
    }

    /** Before which stretch a full window ends: a little earlier where that is clearly between sentences. */
    private static int end(List<TimeSpan> speech, int from, int full, long room) {
        int best = full;
        long wanted = Math.max(SENTENCE_SILENCE, 2 * silence(speech, full));
        for (int i = full - 1; i > from; i--) {
            long used = speech.get(i - 1).endSample() - speech.get(from).startSample();
            if (used >= EARLIEST_END * room && silence(speech, i) >= wanted) {
                best = i;
                wanted = silence(speech, i) + 1;
            }
        }
        return best;
    }

    /** Samples between a stretch of speech and the one before it. */
    private static long silence(List<TimeSpan> speech, int next) {
        return speech.get(next).startSample() - speech.get(next - 1).endSample();
    }

    /**
     * Where a stretch that is longer than a window is cut: in the quietest tenth of a second of the window's end.
     *
     * @param sound holds the window
     * @param start its first sample
     * @param longest samples of a window
     */
    static long quietest(SoundBuffer sound, long start, long longest) {
        int frames = (int) (longest / HOP);
        double[] energy = new double[frames + 1];
        for (int i = 0; i < frames; i++) {
            double sum = 0;
            for (int j = 0; j < HOP; j++) {
                float value = sound.sample(start + (long) i * HOP + j);
                sum += value * value;
            }
            energy[i + 1] = energy[i] + sum;
        }
        int best = frames - 1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = (int) (frames * EARLIEST_CUT); i + SMOOTHED_FRAMES <= frames; i++) {
            double around = energy[i + SMOOTHED_FRAMES] - energy[i];
            if (around < least) {
                least = around;
                best = i + SMOOTHED_FRAMES / 2;
            }
        }
        return start + (long) best * HOP;
    }
}
