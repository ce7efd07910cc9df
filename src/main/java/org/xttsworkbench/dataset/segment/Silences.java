package org.xttsworkbench.dataset.segment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.xttsworkbench.audio.TimeSpan;

/**
 * Finds the silences of a recording: at least 100 ms in which every 5 ms are far below the speech around them or near
 * the noise that is always there. What counts as silence follows the recording, from one stretch of 20 s to the next.
 */
final class Silences {
    /** A cut needs 80 ms; a little more keeps that true however silence is measured. */
    private static final int LEAST_FRAMES = SoundLevels.FRAMES_PER_SECOND / 10;

    private static final int STRETCH = 20 * SoundLevels.FRAMES_PER_SECOND;
    private static final int AROUND = STRETCH / 2;

    /** Silence is that far below speech, whatever the noise. */
    private static final float BELOW_SPEECH = 35;

    /** Noise varies that much from frame to frame. */
    private static final float ABOVE_NOISE = 7;

    /** Never nearer to speech than this, so that soft speech over noise is no silence. */
    private static final float DISTANCE_FROM_SPEECH = 12;

    private static final int ENOUGH_FRAMES = SoundLevels.FRAMES_PER_SECOND / 2;

    private final SoundLevels levels;
    private final boolean[] spoken;

    private Silences(SoundLevels levels, List<TimeSpan> speech) {
        this.levels = levels;
        this.spoken = new boolean[levels.frames()];
        for (TimeSpan region : speech) {
            if (region.length() > 0 && levels.frames() > 0) {
                Arrays.fill(
                        spoken, levels.frameOf(region.startSample()), levels.frameOf(region.endSample() - 1) + 1, true);
            }
        }
    }

    /**
     * All silences, in order and as long as they go.
     *
     * @param speech where somebody speaks, in samples of the recording
     */
    static List<TimeSpan> find(SoundLevels levels, List<TimeSpan> speech) {
        return new Silences(levels, speech).find();
    }

    private List<TimeSpan> find() {
        List<TimeSpan> found = new ArrayList<>();
        int begin = -1;
        for (int stretch = 0; stretch < levels.frames(); stretch += STRETCH) {
            int end = Math.min(levels.frames(), stretch + STRETCH);
            float threshold = threshold(stretch, end);
            for (int frame = stretch; frame < end; frame++) {
                if (levels.level(frame) > threshold) {
                    add(found, begin, frame);
                    begin = -1;
                } else if (begin < 0) {
                    begin = frame;
                }
            }
        }
        add(found, begin, levels.frames());
        return found;
    }

    private void add(List<TimeSpan> found, int begin, int end) {
        if (begin >= 0 && end - begin >= LEAST_FRAMES) {
            found.add(new TimeSpan(levels.startOf(begin), levels.startOf(end)));
        }
    }

    private float threshold(int stretch, int end) {
        int from = Math.max(0, stretch - AROUND);
        int to = Math.min(levels.frames(), end + AROUND);
        float[] speech = sorted(from, to, true);
        float[] rest = sorted(from, to, false);
        if (speech.length < ENOUGH_FRAMES) {
            speech = sorted(0, levels.frames(), true);
        }
        if (speech.length == 0) {
            return 0;
        }
        float loud = at(speech, 0.9);
        float noise = rest.length >= ENOUGH_FRAMES ? at(rest, 0.2) : at(speech, 0.03);
        float threshold = Math.max(loud - BELOW_SPEECH, noise + ABOVE_NOISE);
        return Math.min(threshold, loud - DISTANCE_FROM_SPEECH);
    }

    /** Levels of the frames with or without speech, without those that hold nothing at all. */
    private float[] sorted(int from, int to, boolean withSpeech) {
        float[] values = new float[to - from];
        int count = 0;
        for (int frame = from; frame < to; frame++) {
            if (spoken[frame] == withSpeech && levels.level(frame) > SoundLevels.SILENT + 1) {
                values[count++] = levels.level(frame);
            }
        }
        float[] result = Arrays.copyOf(values, count);
        Arrays.sort(result);
        return result;
    }

    private static float at(float[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
