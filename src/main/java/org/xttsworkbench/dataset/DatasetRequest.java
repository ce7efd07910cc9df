package org.xttsworkbench.dataset;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Recordings to be made into a dataset, or added to one. What is null stays as it is in the project, or gets its default.
 *
 * @param recordings files and folders; none = the project's own recordings, or else those that the transcripts name
 * @param transcripts a table, a folder of text files, or null for a text file beside each recording
 * @param language code of the language that is spoken
 * @param minSeconds length of the shortest clips that are wanted
 * @param maxSeconds length of the longest
 * @param evalPercent share of clips for evaluation
 * @param seed decides which clips these are
 */
public record DatasetRequest(
        List<Path> recordings,
        @Nullable Path transcripts,
        @Nullable String language,
        @Nullable Double minSeconds,
        @Nullable Double maxSeconds,
        @Nullable Double evalPercent,
        @Nullable Long seed) {

    CuttingOptions cutting(CuttingOptions known) {
        return new CuttingOptions(
                minSeconds == null ? known.minSeconds() : minSeconds,
                maxSeconds == null ? known.maxSeconds() : maxSeconds);
    }

    SplitOptions split(SplitOptions known) {
        return new SplitOptions(
                evalPercent == null ? known.evalPercent() : evalPercent, seed == null ? known.seed() : seed);
    }
}
