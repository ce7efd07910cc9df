package org.xttsworkbench.training;

/**
 * The part of a clip that the model hears as the voice's example (specification F.5).
 *
 * @param start first sample at 22 050 Hz
 * @param length samples
 */
public record ConditioningCrop(int start, int length) {

    /** Samples that every crop is padded to with silence: 6 s. */
    public static final int PADDED = 132_300;

    private static final int SHORTEST = 66_150;
    private static final int EVALUATION = 99_225;

    /** 3 to 6 s from anywhere, or half of a clip that is shorter than what was drawn. */
    public static ConditioningCrop draw(int samples, SeededDraws draws) {
        int drawn = SHORTEST + draws.below(PADDED - SHORTEST + 1);
        int length = samples < drawn ? samples / 2 : drawn;
        return new ConditioningCrop(draws.below(samples - length + 1), length);
    }

    /** 4.5 s from the start, or the first half of a shorter clip. */
    public static ConditioningCrop evaluation(int samples) {
        return new ConditioningCrop(0, samples < EVALUATION ? samples / 2 : EVALUATION);
    }

    public int end() {
        return start + length;
    }
}
