package org.xttsworkbench.dataset;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.segment.CuttingOptions;

/**
 * Recordings to be made into a dataset, or added to one. What is null stays as it is in the project, or gets its default.
 *
 * @param recordings files and folders; none = those that {@code imported} transcripts name, otherwise the project's own
 *     or, when it has none, the named ones
 * @param imported whether the transcripts are another tool's dataset, each line a clip already
 * @param transcripts tables, or one folder of text files; none = a text file beside each recording
 * @param recognizer folder of the model that writes down what is said where no text was given; null = nobody does
 * @param language code of the language that is spoken
 * @param minSeconds length of the shortest clips that are wanted
 * @param maxSeconds length of the longest
 * @param targetSeconds length that clips of what a recogniser hears should have
 * @param targetLoudness LUFS that each clip is brought to; 0 = as it was recorded
 * @param evalPercent share of clips for evaluation
 * @param seed decides which clips these are
 */
public record DatasetRequest(
        List<Path> recordings,
        boolean imported,
        List<Path> transcripts,
        @Nullable Path recognizer,
        @Nullable String language,
        @Nullable Double minSeconds,
        @Nullable Double maxSeconds,
        @Nullable Double targetSeconds,
        @Nullable Double targetLoudness,
        @Nullable Double evalPercent,
        @Nullable Long seed) {

    /** A request for given recordings, or for the project's own. */
    public DatasetRequest(
            List<Path> recordings,
            List<Path> transcripts,
            @Nullable String language,
            @Nullable Double minSeconds,
            @Nullable Double maxSeconds,
            @Nullable Double evalPercent,
            @Nullable Long seed) {
        this(recordings, false, transcripts, null, language, minSeconds, maxSeconds, null, null, evalPercent, seed);
    }

    CuttingOptions cutting(CuttingOptions known) {
        double least = minSeconds == null ? known.minSeconds() : minSeconds;
        double most = maxSeconds == null ? known.maxSeconds() : maxSeconds;
        CuttingOptions lengths = targetSeconds == null
                ? CuttingOptions.between(least, most, known.targetSeconds())
                : new CuttingOptions(least, most, targetSeconds);
        Double wished = targetLoudness == null ? known.loudness() : targetLoudness;
        return lengths.withLoudness(wished == null || wished == 0 ? null : wished);
    }

    SplitOptions split(SplitOptions known) {
        return new SplitOptions(
                evalPercent == null ? known.evalPercent() : evalPercent, seed == null ? known.seed() : seed);
    }

    /** The request for another tool's dataset: the recordings that the transcripts name. */
    public DatasetRequest asImport() {
        return with(List.of(), true, recognizer, targetSeconds, targetLoudness);
    }

    /** The request with another wish for the length of clips. */
    public DatasetRequest withTarget(@Nullable Double seconds) {
        return with(recordings, imported, recognizer, seconds, targetLoudness);
    }

    /** The request with a recogniser for recordings without a text. */
    public DatasetRequest withRecognizer(@Nullable Path folder) {
        return with(recordings, imported, folder, targetSeconds, targetLoudness);
    }

    /** The request with a wish for the loudness of clips; 0 = as they were recorded. */
    public DatasetRequest withLoudness(@Nullable Double lufs) {
        return with(recordings, imported, recognizer, targetSeconds, lufs);
    }

    private DatasetRequest with(
            List<Path> given,
            boolean imports,
            @Nullable Path folder,
            @Nullable Double target,
            @Nullable Double loudness) {
        return new DatasetRequest(
                given,
                imports,
                transcripts,
                folder,
                language,
                minSeconds,
                maxSeconds,
                target,
                loudness,
                evalPercent,
                seed);
    }
}
