package org.xttsworkbench.training;

import java.io.IOException;
import java.util.Arrays;
import org.xttsworkbench.xtts.ConditioningCrop;

/**
 * A clip with what the frozen parts make of it.
 *
 * @param codes audio codes, one per 1024 samples
 * @param evaluationMel conditioning mel of the evaluation crop, [bins, frames]
 * @param samples the sound at 22 050 Hz
 */
@SuppressWarnings("ArrayRecordComponent") // numbers on their way to the engine; nobody compares two
public record FrozenClip(int[] codes, float[] evaluationMel, float[] samples) {

    /** What the frozen parts make of a sound. */
    static FrozenClip of(float[] samples, FrozenParts parts) throws IOException {
        int[] codes = parts.codes(samples);
        float[] mel = parts.conditioningMel(
                ConditioningCrop.forEvaluation(samples.length).cut(samples));
        int count = (samples.length + 1023) / 1024;
        return new FrozenClip(Arrays.copyOf(codes, count), mel, samples);
    }
}
