package org.xttsworkbench.preflight;

import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.job.JobContext;

/** Looks whether a training of the full model fits into memory. */
public final class MemoryCheck implements SystemCheck {
    private static final String ID = CheckId.MEMORY.id();
    private static final long GB = 1L << 30;

    /** 467 million weights with gradient and two moments of 4 bytes each are 7.0 GB; the rest is for activations. */
    private static final long NEED = 19 * GB / 2;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public CheckResult run(JobContext context) {
        return judge(HostReading.availableBytes(), HostReading.totalBytes());
    }

    static CheckResult judge(long free, long total) {
        String measured = Sizes.memory(free) + " free of " + Sizes.memory(total);
        String required = "about " + Sizes.memory(NEED) + " to train XTTS v2 on the processor";
        CheckStatus status = CheckStatus.READY;
        String advice = "Enough for the full model.";
        if (total < NEED) {
            status = CheckStatus.SLOW;
            advice = "Datasets, review and export work here. Train on a computer with more memory; the project folder"
                    + " can be moved.";
        } else if (free < NEED) {
            status = CheckStatus.HINT;
            advice = "Close other programs before training.";
        }
        return CheckResult.of(ID, status, measured, required, advice).with(new Measure(free, NEED, total));
    }
}
