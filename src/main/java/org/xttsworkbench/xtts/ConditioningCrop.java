package org.xttsworkbench.xtts;

import java.util.random.RandomGenerator;

/**
 * The piece of a clip at 22 050 Hz that conditions the model on its speaker while training. Coqui's
 * {@code get_prompt_slice}.
 *
 * @param start first sample
 * @param end sample after the last
 */
public record ConditioningCrop(int start, int end) {

    /** Samples a crop is padded to with silence, and its largest length: 6 s. */
    public static final int LONGEST = 132_300;

    /** Samples of the shortest crop of a long clip: 3 s. */
    public static final int SHORTEST = 66_150;

    public ConditioningCrop {
        if (start < 0 || end < start || end - start > LONGEST) {
            throw new IllegalArgumentException("crop from " + start + " to " + end);
        }
    }

    /** The crop for evaluation, which is the same each time: 4.5 s from the start, or the first half of a shorter clip. */
    public static ConditioningCrop forEvaluation(int clipSamples) {
        return new ConditioningCrop(0, length(clipSamples, (SHORTEST + LONGEST) / 2));
    }

    /** A random length of 3 to 6 s, or half of a shorter clip, at a random place. */
    public static ConditioningCrop drawn(int clipSamples, RandomGenerator random) {
        int length = length(clipSamples, random.nextInt(SHORTEST, LONGEST + 1));
        int start = random.nextInt(clipSamples - length + 1);
        return new ConditioningCrop(start, start + length);
    }

    private static int length(int clipSamples, int wanted) {
        return clipSamples < wanted ? clipSamples / 2 : wanted;
    }

    /** The crop's samples, followed by silence: {@link #LONGEST} values. */
    public float[] cut(float[] clip) {
        float[] cut = new float[LONGEST];
        System.arraycopy(clip, start, cut, 0, end - start);
        return cut;
    }
}
