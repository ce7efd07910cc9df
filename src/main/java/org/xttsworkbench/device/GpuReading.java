package org.xttsworkbench.device;

import java.util.Optional;

/**
 * What a graphics card uses at a moment.
 *
 * @param index its number, as in {@code cuda:N} when cards are not reordered
 * @param name as its maker calls it
 * @param totalBytes memory of the card
 * @param usedBytes memory in use, by whomever
 * @param freeBytes memory that a program can still get
 * @param ownBytes memory of the processes that were asked about; 0 when the driver does not tell
 * @param utilisationPercent share of time in which it computed
 * @param temperatureCelsius of the chip
 * @param powerWatts drawn by the card
 */
public record GpuReading(
        int index,
        String name,
        long totalBytes,
        long usedBytes,
        long freeBytes,
        long ownBytes,
        Optional<Integer> utilisationPercent,
        Optional<Integer> temperatureCelsius,
        Optional<Double> powerWatts) {

    /** Memory of other programs, the desktop included. */
    public long othersBytes() {
        return Math.max(0, usedBytes - ownBytes);
    }
}
