package org.xttsworkbench.training;

import java.util.random.RandomGenerator;

/**
 * Random numbers that depend on nothing but their keys (run seed, purpose, step, row), so that a resumed run draws the
 * same ones without any saved generator. SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number
 * generators, 2014), written out here so that no runtime's own generator can change a run.
 */
public final class SeededDraws implements RandomGenerator {

    /** What numbers are drawn for; different purposes never share numbers. */
    public enum Purpose {
        ORDER(1),
        CROP(2),
        DROPOUT(3);

        private final long key;

        Purpose(long key) {
            this.key = key;
        }
    }

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private SeededDraws(long state) {
        this.state = state;
    }

    /** The numbers of these keys. */
    public static SeededDraws of(long runSeed, Purpose purpose, long... keys) {
        long state = mix(runSeed + GAMMA);
        state = mix(state ^ mix(purpose.key * GAMMA));
        for (long key : keys) {
            state = mix(state + GAMMA ^ mix(key * GAMMA + 1));
        }
        return new SeededDraws(state);
    }

    @Override
    public long nextLong() {
        state += GAMMA;
        return mix(state);
    }

    /** The next number in [0, bound); the bias of the remainder is below bound / 2^63. */
    @Override
    public int nextInt(int bound) {
        if (bound < 1) {
            throw new IllegalArgumentException("bound " + bound);
        }
        return (int) ((nextLong() >>> 1) % bound);
    }

    /** The next number in [origin, bound), by {@link #nextInt(int)}. */
    @Override
    public int nextInt(int origin, int bound) {
        return origin + nextInt(bound - origin);
    }

    private static long mix(long z) {
        long mixed = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
