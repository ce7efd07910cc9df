package org.xttsworkbench.training;

import org.xttsworkbench.xtts.ConditioningCrop;

/**
 * Mel targets of one row that do not count, because the model hears them in its conditioning crop.
 *
 * @param start first target left out
 * @param end target after the last one left out; as {@code start} for none
 */
public record TargetMask(int start, int end) {

    /** Everything counts. */
    public static final TargetMask NONE = new TargetMask(0, 0);

    private static final int SAMPLES_PER_CODE = 1024;
    private static final int REFERENCE_UNIT = 256;

    /**
     * The targets whose sound lies in the crop. The four stop targets always count, and where the crop covers every
     * code of the clip, nothing is masked, so that no row is without codes to learn from.
     *
     * @param samples length of the clip
     */
    public static TargetMask corrected(ConditioningCrop crop, int samples) {
        int codes = (samples + SAMPLES_PER_CODE - 1) / SAMPLES_PER_CODE;
        int start = crop.start() / SAMPLES_PER_CODE;
        int end = Math.min(crop.end() / SAMPLES_PER_CODE, codes);
        return end - start >= codes ? NONE : new TargetMask(start, end);
    }

    /** What the original masks, in the last row of a micro-batch only: the crop in units of 256 samples (E.5). */
    public static TargetMask reference(ConditioningCrop crop) {
        return new TargetMask(crop.start() / REFERENCE_UNIT, crop.end() / REFERENCE_UNIT);
    }

    public boolean isEmpty() {
        return end <= start;
    }
}
