package org.xttsworkbench.training;

import java.util.Arrays;

/**
 * A clip with what the frozen parts make of it.
 *
 * @param codes audio codes, one per 1024 samples
 * @param evaluationMel conditioning mel of the evaluation crop, [bins, frames]
 * @param samples the sound at 22 050 Hz
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way to the engine; nobody compares two
public record FrozenClip(int[] codes, float[] evaluationMel, float[] samples) {

    /** The samples of a crop, with silence after them. */
    public float[] padded(ConditioningCrop crop) {
        float[] padded = new float[ConditioningCrop.PADDED];
        System.arraycopy(samples, crop.start(), padded, 0, crop.length());
        return padded;
    }

    /** What the frozen parts make of a sound. */
    static FrozenClip of(float[] samples, FrozenParts parts) throws java.io.IOException {
        FrozenClip bare = new FrozenClip(parts.codes(samples), new float[0], samples);
        float[] mel = parts.conditioningMel(bare.padded(ConditioningCrop.evaluation(samples.length)));
        int count = (samples.length + 1023) / 1024;
        return new FrozenClip(Arrays.copyOf(bare.codes(), count), mel, samples);
    }
}
