package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.audio.TimeSpan;

/** Packs stretches of speech into windows: as many as fit, the pauses between them kept, long silence left out. */
final class SpeechWindows {
    private static final int RATE = 16_000;

    /** Sound kept around speech: a voice activity detector is late at soft beginnings. */
    private static final long MARGIN = RATE / 5;

    /** A longer silence ends a window: models make up words in it. */
    private static final long LONGEST_SILENCE = 3L * RATE;

    /** Where a stretch that is longer than a window is cut at the earliest, in parts of the window. */
    private static final double EARLIEST_CUT = 2.0 / 3;

    private static final int HOP = WhisperNetwork.HOP;
    private static final int SMOOTHED_FRAMES = 10;

    private SpeechWindows() {}

    /**
     * Windows in order, not overlapping; one that is longer than {@code longest} is a stretch without a pause.
     *
     * @param speech in samples, in order
     * @param longest samples of a window
     */
    static List<TimeSpan> of(List<TimeSpan> speech, long longest) {
        List<TimeSpan> packed = new ArrayList<>();
        for (TimeSpan span : speech) {
            TimeSpan last = packed.isEmpty() ? null : packed.get(packed.size() - 1);
            if (last != null
                    && span.startSample() - last.endSample() <= LONGEST_SILENCE
                    && span.endSample() - last.startSample() <= longest - 2 * MARGIN) {
                packed.set(packed.size() - 1, new TimeSpan(last.startSample(), span.endSample()));
            } else {
                packed.add(span);
            }
        }
        List<TimeSpan> windows = new ArrayList<>();
        for (int i = 0; i < packed.size(); i++) {
            TimeSpan span = packed.get(i);
            long before = i == 0
                    ? span.startSample()
                    : (span.startSample() - packed.get(i - 1).endSample()) / 2;
            long after = i == packed.size() - 1 ? MARGIN : (packed.get(i + 1).startSample() - span.endSample()) / 2;
            long start = span.startSample() - Math.min(MARGIN, before);
            long from = i == 0 ? 0 : windows.get(i - 1).endSample();
            windows.add(new TimeSpan(Math.max(from, start - start % HOP), span.endSample() + Math.min(MARGIN, after)));
        }
        return windows;
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
