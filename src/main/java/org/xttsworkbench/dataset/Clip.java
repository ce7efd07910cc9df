package org.xttsworkbench.dataset;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.Word;

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
 * @param text what is said, as it is trained on but for the cleaning
 * @param rawText what the recogniser wrote, with its blanks and never changed; null = the text came with the recording
 * @param words what the recogniser heard, with times in seconds from the clip's first sample; empty when the text came
 *     with the recording
 * @param tooShort whether it is kept although it is shorter than was wanted: a sentence with no neighbour near enough, or
 *     a clip that another tool made
 * @param cutByHand whether the user cut it; it stays as it is, whatever the options say later
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
        @Nullable String rawText,
        @JsonFormat(shape = JsonFormat.Shape.ARRAY) List<Word> words,
        boolean tooShort,
        boolean cutByHand,
        Split split) {

    /** Samples per second of every clip's file. */
    public static final int FILE_SAMPLE_RATE = 22_050;

    public Clip {
        words = List.copyOf(words);
    }

    /** A clip whose text came with the recording. */
    public Clip(
            String id,
            String source,
            long startSample,
            long endSample,
            int sampleRate,
            String fileSha256,
            String text,
            Split split) {
        this(id, source, startSample, endSample, sampleRate, fileSha256, text, null, List.of(), false, false, split);
    }

    /** A clip whose text came with the recording, not yet written. */
    public static Clip given(
            String source, long startSample, long endSample, int sampleRate, String text, boolean tooShort) {
        return cut(source, startSample, endSample, sampleRate, text, null, List.of(), tooShort);
    }

    /**
     * A clip of what a recogniser heard, not yet written.
     *
     * @param words those that are said between the two samples, with times in seconds from the clip's first sample
     */
    public static Clip heard(
            String source, long startSample, long endSample, int sampleRate, List<Word> words, boolean tooShort) {
        StringBuilder raw = new StringBuilder();
        words.forEach(word -> raw.append(word.text()));
        String text = raw.toString().strip().replaceAll("\\s+", " ");
        return cut(source, startSample, endSample, sampleRate, text, raw.toString(), words, tooShort);
    }

    private static Clip cut(
            String source,
            long start,
            long end,
            int sampleRate,
            String text,
            @Nullable String raw,
            List<Word> words,
            boolean tooShort) {
        String id = id(source, start, end);
        return new Clip(id, source, start, end, sampleRate, "", text, raw, words, tooShort, false, Split.TRAIN);
    }

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

    /** The clip with another text; what the recogniser wrote stays. */
    public Clip withText(String other) {
        return with(fileSha256, other, cutByHand, split);
    }

    /** The clip for another purpose. */
    public Clip withSplit(Split other) {
        return with(fileSha256, text, cutByHand, other);
    }

    /**
     * What the user cut out of this clip's recording, not yet written. Words go with their sound: those whose middle lies
     * in it.
     *
     * @param parents the clips it is cut from, in order of time
     */
    Clip recut(long start, long end, String said, List<Clip> parents) {
        List<Word> heard = new ArrayList<>();
        double seconds = (end - start) / (double) sampleRate;
        for (Clip parent : parents) {
            double shift = (parent.startSample - start) / (double) sampleRate;
            for (Word word : parent.words) {
                double middle = (word.startSeconds() + word.endSeconds()) / 2 + shift;
                if (middle >= 0 && middle < seconds) {
                    heard.add(new Word(
                            word.text(),
                            Math.max(0, word.startSeconds() + shift),
                            Math.min(seconds, word.endSeconds() + shift),
                            word.probability()));
                }
            }
        }
        String raw = rawText == null ? null : heard.stream().map(Word::text).collect(Collectors.joining());
        return new Clip(
                id(source, start, end), source, start, end, sampleRate, "", said, raw, heard, false, true, split);
    }

    /** The clip as one that the user cut. */
    public Clip byHand() {
        return with(fileSha256, text, true, split);
    }

    Clip withFile(String sha256) {
        return with(sha256, text, cutByHand, split);
    }

    private Clip with(String sha256, String said, boolean hand, Split side) {
        return new Clip(
                id, source, startSample, endSample, sampleRate, sha256, said, rawText, words, tooShort, hand, side);
    }
}
