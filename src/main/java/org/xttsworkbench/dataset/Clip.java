package org.xttsworkbench.dataset;

import java.util.Locale;

/**
 * One short piece of speech with its text.
 *
 * @param id made of the recording's content and the clip's place in it, so the same cut always has the same id; also the
 *     name of its file in {@code wavs/}, without ending
 * @param source id of the recording it was cut from, see {@link Source#id}
 * @param startSample first sample in the recording, counted at the recording's own rate
 * @param endSample one past the last sample in the recording
 * @param sampleRate samples per second of the recording
 * @param fileSha256 of its file as it was written; empty before that
 * @param text what is said, as it was written down, not cleaned
 * @param split what it is for
 */
public record Clip(
        String id,
        String source,
        long startSample,
        long endSample,
        int sampleRate,
        String fileSha256,
        String text,
        Split split) {

    /** Samples per second of every clip's file. */
    public static final int FILE_SAMPLE_RATE = 22_050;

    /** The id of a cut. */
    public static String id(String source, long startSample, long endSample) {
        return String.format(Locale.ROOT, "%s-%010d-%010d", source, startSample, endSample - 1);
    }

    /** Name of its file in the dataset's folder {@code wavs/}: 22 050 Hz, mono, 16 bit. */
    public String fileName() {
        return id + ".wav";
    }

    /** Where it begins in the recording. */
    public double startSeconds() {
        return startSample / (double) sampleRate;
    }

    /** Where it ends in the recording. */
    public double endSeconds() {
        return endSample / (double) sampleRate;
    }

    public double seconds() {
        return (endSample - startSample) / (double) sampleRate;
    }

    /** Length of its file in samples at {@link #FILE_SAMPLE_RATE}, as the resampler makes it. */
    public long fileSamples() {
        return ((endSample - startSample) * FILE_SAMPLE_RATE + sampleRate - 1) / sampleRate;
    }

    Clip withText(String other) {
        return new Clip(id, source, startSample, endSample, sampleRate, fileSha256, other, split);
    }

    Clip withSplit(Split other) {
        return new Clip(id, source, startSample, endSample, sampleRate, fileSha256, text, other);
    }

    Clip withFile(String sha256) {
        return new Clip(id, source, startSample, endSample, sampleRate, sha256, text, split);
    }
}
