package org.xttsworkbench.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.segment.CuttingOptions;

/**
 * The dataset of a voice as it was cut, before corrections of the user's are applied.
 *
 * @param cutting which clips were wanted
 * @param split how they were dealt out
 * @param sources the recordings, by name
 * @param withoutRecording lines of transcripts for which there is no recording
 * @param unfinished ids of the recordings that were worked in a run that has not come to its end; what their clips are
 *     for is settled only then. Empty = the dataset is complete
 * @param writtenTables SHA-256 of the contents that the program itself gave the tables; any other is the user's work
 * @param writtenEdits how many lines of {@code edits.jsonl} these tables show; null = not known
 */
public record Dataset(
        CuttingOptions cutting,
        SplitOptions split,
        List<Source> sources,
        List<Rejection> withoutRecording,
        List<String> unfinished,
        List<String> writtenTables,
        @Nullable Integer writtenEdits) {

    public Dataset {
        unfinished = unfinished == null ? List.of() : List.copyOf(unfinished);
    }

    /** A dataset that is not written yet. */
    public Dataset(
            CuttingOptions cutting,
            SplitOptions split,
            List<Source> sources,
            List<Rejection> withoutRecording,
            List<String> unfinished,
            List<String> writtenTables) {
        this(cutting, split, sources, withoutRecording, unfinished, writtenTables, null);
    }

    /** Version of {@code dataset.json}. */
    public static final int SCHEMA_VERSION = 1;

    /** All clips, by recording and time. */
    public List<Clip> clips() {
        return sources.stream().flatMap(source -> source.clips().stream()).toList();
    }

    /** What was left out, by recording, then what has no recording. */
    public List<Rejection> rejections() {
        List<Rejection> all = new ArrayList<>();
        for (Source source : sources) {
            all.addAll(source.rejections());
            for (String other : source.alsoCalled()) {
                all.add(Rejection.of(
                        RejectionKind.DUPLICATE, other, null, "", "it has the same content as " + source.name()));
            }
        }
        all.addAll(withoutRecording);
        return all;
    }

    Dataset dealt(SplitOptions options, Map<String, Split> sides) {
        Stream<Source> dealt = sources.stream()
                .map(source -> source.withClips(source.clips().stream()
                        .map(clip -> clip.withSplit(sides.getOrDefault(clip.id(), Split.TRAIN)))
                        .toList()));
        return new Dataset(cutting, options, dealt.toList(), withoutRecording, unfinished, writtenTables, writtenEdits);
    }

    Dataset written(List<String> tables, int edits) {
        return new Dataset(cutting, split, sources, withoutRecording, unfinished, tables, edits);
    }
}
