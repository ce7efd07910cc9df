package org.xttsworkbench.audio;

import java.util.Arrays;

/**
 * Integrated loudness of mono sound as ITU-R BS.1770-4 defines it: K weighting, blocks of 400 ms every 100 ms, the
 * absolute gate at -70 LUFS and the relative one 10 LU below what passes it. Takes sound in pieces of any size; keeps one
 * number per 100 ms.
 */
public final class Loudness {
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final double OFFSET = -0.691;
    private static final int STEPS_PER_BLOCK = 4;

    private final int sampleRate;
    private final Biquad shelf;
    private final Biquad highPass;
    /** Energy of every whole step of 100 ms. */
    private double[] steps = new double[64];

    private int stepCount;
    private double energy;
    private long position;
    private long stepStart;
    private long stepEnd;

    public Loudness(int sampleRate) {
        this.sampleRate = sampleRate;
        // The standard gives coefficients for 48 kHz; these are the analogue filters that they come from.
        this.shelf = Biquad.highShelf(sampleRate, 1681.974450955533, 0.7071752369554196, 3.999843853973347);
        this.highPass = Biquad.highPass(sampleRate, 38.13547087602444, 0.5003270373238773);
        this.stepEnd = stepBound(1);
    }

    /** The loudness of a whole sound. */
    public static double of(Waveform sound) {
        Loudness loudness = new Loudness(sound.sampleRate());
        loudness.add(sound.samples());
        return loudness.integrated();
    }

    /** Takes the next samples. */
    public void add(float[] samples) {
        for (float sample : samples) {
            double weighted = highPass.next(shelf.next(sample));
            energy += weighted * weighted;
            position++;
            if (position == stepEnd) {
                endStep();
            }
        }
    }

    private void endStep() {
        if (stepCount == steps.length) {
            steps = Arrays.copyOf(steps, 2 * stepCount);
        }
        steps[stepCount++] = energy / (stepEnd - stepStart);
        energy = 0;
        stepStart = stepEnd;
        stepEnd = stepBound(stepCount + 1);
    }

    private long stepBound(long step) {
        return step * sampleRate / 10;
    }

    /**
     * LUFS of everything so far; negative infinity when nothing is above the absolute gate. Sound shorter than a block is
     * taken as one.
     */
    public double integrated() {
        int blocks = stepCount - STEPS_PER_BLOCK + 1;
        if (blocks <= 0) {
            double whole = energy;
            for (int i = 0; i < stepCount; i++) {
                whole += steps[i] * (stepBound(i + 1) - stepBound(i));
            }
            double lufs = position == 0 ? Double.NEGATIVE_INFINITY : lufs(whole / position);
            return lufs > ABSOLUTE_GATE ? lufs : Double.NEGATIVE_INFINITY;
        }
        double audible = meanAbove(blocks, ABSOLUTE_GATE);
        return audible == 0 ? Double.NEGATIVE_INFINITY : lufs(meanAbove(blocks, lufs(audible) + RELATIVE_GATE));
    }

    private double meanAbove(int blocks, double gate) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < blocks; i++) {
            double block = (steps[i] + steps[i + 1] + steps[i + 2] + steps[i + 3]) / STEPS_PER_BLOCK;
            if (lufs(block) > gate) {
                sum += block;
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double lufs(double meanSquare) {
        return OFFSET + 10 * Math.log10(meanSquare);
    }
}
