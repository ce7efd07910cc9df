package org.xttsworkbench.training;

import java.io.IOException;
import org.xttsworkbench.xtts.ConditioningCrop;

/** The parts of the base model that training leaves alone. */
public interface FrozenParts extends AutoCloseable {

    /** Audio codes of a clip at 22 050 Hz: one per 1024 samples, the last one perhaps of fewer. */
    int[] codes(float[] samples) throws IOException;

    /** The conditioning mel of {@link ConditioningCrop#LONGEST} samples, row-major [bins, frames]. */
    float[] conditioningMel(float[] padded) throws IOException;

    @Override
    void close();
}
