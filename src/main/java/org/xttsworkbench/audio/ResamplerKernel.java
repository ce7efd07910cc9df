package org.xttsworkbench.audio;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The filter of a pair of rates, one row of weights per phase. With both rates divided by their greatest common divisor,
 * output n = block * to + phase is the sum of {@code weights[phase][j] * input[block * from + first[phase] + j]}.
 */
final class ResamplerKernel {
    private static final int ZERO_CROSSINGS = 6;
    private static final double ROLLOFF = 0.99;
    private static final int KEPT = 8;

    private record Rates(int from, int to) {}

    /** The kernels used last; a program works with a few pairs of rates. */
    private static final Map<Rates, ResamplerKernel> CACHE = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Rates, ResamplerKernel> eldest) {
            return size() > KEPT;
        }
    };

    private final int from;
    private final int to;
    private final int[] first;
    private final float[][] weights;
    private final int reachBack;
    private final int reachAhead;

    static ResamplerKernel of(int from, int to) {
        if (from < 1 || to < 1) {
            throw new IllegalArgumentException("cannot resample from " + from + " to " + to);
        }
        int divisor = java.math.BigInteger.valueOf(from)
                .gcd(java.math.BigInteger.valueOf(to))
                .intValue();
        Rates rates = new Rates(from / divisor, to / divisor);
        synchronized (CACHE) {
            return CACHE.computeIfAbsent(rates, r -> new ResamplerKernel(r.from, r.to));
        }
    }

    private ResamplerKernel(int from, int to) {
        this.from = from;
        this.to = to;
        double base = Math.min(from, to) * ROLLOFF;
        int width = (int) Math.ceil(ZERO_CROSSINGS * from / base);
        first = new int[to];
        weights = new float[to][];
        int back = 0;
        int ahead = 0;
        for (int phase = 0; phase < to; phase++) {
            // Outside of this range the window is zero.
            double centre = (double) from * phase / to;
            int low = Math.max(-width, (int) Math.floor(centre - ZERO_CROSSINGS * from / base));
            int high = Math.min(width + from - 1, (int) Math.ceil(centre + ZERO_CROSSINGS * from / base));
            first[phase] = low;
            weights[phase] = new float[high - low + 1];
            for (int k = low; k <= high; k++) {
                weights[phase][k - low] = weight(phase, k, base);
            }
            back = Math.max(back, -low);
            ahead = Math.max(ahead, high - (int) Math.floor(centre));
        }
        reachBack = back;
        reachAhead = ahead + from;
    }

    /** In float32 step by step: torchaudio computes its kernel in the type of the sound. */
    private float weight(int phase, int k, double base) {
        float t = (float) -phase / to + (float) k / from;
        t *= (float) base;
        t = Math.max(-ZERO_CROSSINGS, Math.min(ZERO_CROSSINGS, t));
        float cosine = (float) Math.cos(t * (float) Math.PI / ZERO_CROSSINGS / 2);
        float window = cosine * cosine;
        float angle = t * (float) Math.PI;
        float sinc = angle == 0 ? 1 : (float) Math.sin(angle) / angle;
        return sinc * (window * (float) (base / from));
    }

    boolean isIdentity() {
        return from == to;
    }

    /** How many samples before the first one are looked at; they count as silence. */
    int reachBack() {
        return reachBack;
    }

    /** How many samples after the last one are looked at at most. */
    int reachAhead() {
        return reachAhead;
    }

    /** Length of the whole output of {@code samples} input samples. */
    long outputLength(long samples) {
        return Math.floorDiv(samples * to + from - 1, from);
    }

    /** How many output samples need nothing beyond the first {@code samples} input samples. */
    long complete(long samples) {
        long outputs = outputLength(samples);
        while (outputs > 0 && last(outputs - 1) >= samples) {
            outputs--;
        }
        return outputs;
    }

    /** The first input sample that output sample {@code output} or a later one needs. */
    long firstNeeded(long output) {
        // A later phase never begins more than one sample earlier, by the rounding of the range.
        return output / to * from + first[(int) (output % to)] - 1;
    }

    private long last(long output) {
        int phase = (int) (output % to);
        return output / to * from + first[phase] + weights[phase].length - 1;
    }

    /** Fills {@code out} with output samples from {@code output} on; {@code input[0]} is input sample {@code inputFrom}. */
    void filter(float[] input, long inputFrom, long output, float[] out) {
        int phase = (int) (output % to);
        long start = output / to * from - inputFrom;
        for (int i = 0; i < out.length; i++) {
            out[i] = product(weights[phase], input, (int) (start + first[phase]));
            if (++phase == to) {
                phase = 0;
                start += from;
            }
        }
    }

    private static float product(float[] row, float[] input, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < row.length; i += 4) {
            a += row[i] * input[at + i];
            b += row[i + 1] * input[at + i + 1];
            c += row[i + 2] * input[at + i + 2];
            d += row[i + 3] * input[at + i + 3];
        }
        for (; i < row.length; i++) {
            a += row[i] * input[at + i];
        }
        return (a + b) + (c + d);
    }
}
