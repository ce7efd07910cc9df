package org.xttsworkbench.audio;

/**
 * How often each level occurs among the frames of a sound; what the noise, the silence and the speech are is read off it.
 *
 * <p>The quietest tenth of the frames is taken for noise: speech pauses that often, between words and in closures. A
 * frame is silence when it lies in the lower quarter, in decibels, of the way from the noise to the speech.
 */
final class LevelHistogram {
    private static final double LOWEST = -120;
    private static final double HIGHEST = 12;
    private static final double PER_DECIBEL = 4;
    private static final double NOISE_SHARE = 0.1;
    private static final double SILENCE_REACH = 0.25;
    private static final double HIGHEST_SNR = 90;
    /** What is this much below the loudest tenth is not speech, whatever else there is. */
    private static final double SPEECH_RANGE = 40;

    private final long[] counts = new long[(int) ((HIGHEST - LOWEST) * PER_DECIBEL) + 1];
    private final double[] powers = new double[counts.length];
    private long frames;

    static double decibels(double power) {
        return power <= 0 ? LOWEST : Math.max(LOWEST, 10 * Math.log10(power));
    }

    void add(double power) {
        int bin = bin(decibels(power));
        counts[bin]++;
        powers[bin] += power;
        frames++;
    }

    private static int bin(double level) {
        return (int) ((Math.min(level, HIGHEST) - LOWEST) * PER_DECIBEL);
    }

    /** Mean power of the quietest tenth. */
    private double noisePower() {
        return meanFrom(0, Math.max(1, Math.round(frames * NOISE_SHARE)));
    }

    private double meanFrom(int firstBin, long wanted) {
        double sum = 0;
        long seen = 0;
        for (int i = firstBin; i < counts.length && seen < wanted; i++) {
            long take = Math.min(counts[i], wanted - seen);
            if (take > 0) {
                sum += powers[i] * take / counts[i];
                seen += take;
            }
        }
        return seen == 0 ? 0 : sum / seen;
    }

    /** Level that a tenth of the frames pass. */
    private double loudLevel() {
        long above = 0;
        for (int i = counts.length - 1; i > 0; i--) {
            above += counts[i];
            if (above >= Math.max(1, frames * NOISE_SHARE)) {
                return LOWEST + i / PER_DECIBEL;
            }
        }
        return LOWEST;
    }

    /** First bin that is not silence. */
    private int firstActive() {
        double loud = loudLevel();
        double noise = decibels(noisePower());
        double silence = Math.max(noise + SILENCE_REACH * (loud - noise), loud - SPEECH_RANGE);
        return Math.min(bin(silence), bin(loud));
    }

    /** Mean power of the frames that are not silence. */
    double activePower() {
        return frames == 0 ? 0 : meanFrom(firstActive(), Long.MAX_VALUE);
    }

    /** Decibels of the speech, less the noise in it, above the noise. */
    double snr() {
        double noise = noisePower();
        double speech = activePower() - noise;
        if (speech <= 0) {
            return 0;
        }
        return noise <= 0 ? HIGHEST_SNR : Math.max(0, Math.min(HIGHEST_SNR, 10 * Math.log10(speech / noise)));
    }

    double silenceShare() {
        long silent = 0;
        for (int i = 0; i < firstActive(); i++) {
            silent += counts[i];
        }
        return frames == 0 ? 0 : silent / (double) frames;
    }
}
