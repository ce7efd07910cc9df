package org.xttsworkbench.audio;

/**
 * Counts samples that were cut off: runs of at least three at full scale. One or two full samples in a row occur in sound
 * that was only made as loud as it goes.
 */
final class ClippingCount {
    /** Within 0.05 dB of full scale: what is left of it after a conversion to 16 bit or a small loss. */
    private static final double FULL = 0.994;

    private static final int RUN = 3;

    private int run;
    private int sign;
    private long count;

    void add(float sample) {
        int side = sample >= FULL ? 1 : sample <= -FULL ? -1 : 0;
        run = side != 0 && side == sign ? run + 1 : side == 0 ? 0 : 1;
        sign = side;
        if (run == RUN) {
            count += RUN;
        } else if (run > RUN) {
            count++;
        }
    }

    long count() {
        return count;
    }
}
