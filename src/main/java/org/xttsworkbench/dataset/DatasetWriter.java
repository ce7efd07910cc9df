package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.project.FinetuneProject;

/**
 * Writes a dataset while it is being made: now and then, so that a killed process leaves one that can be read, and in the
 * end. Which clips are for evaluation is settled only in the end, so that a run that was cut short and went on gives the
 * same dataset as one that was not.
 */
final class DatasetWriter {
    private static final long EVERY_NANOS = 20_000_000_000L;

    /** What the whole dataset is made with. */
    record Settings(CuttingOptions cutting, SplitOptions split, List<Rejection> withoutRecording) {}

    private final DatasetStore store;
    private final FinetuneProject project;
    private final Settings settings;
    private final Map<String, Split> given;
    private final Map<String, Split> known = new HashMap<>();
    private final Set<String> unfinished = new HashSet<>();
    private Set<Clip> written;
    private long writtenAt = System.nanoTime();

    /**
     * @param before the dataset so far
     * @param given sides of recordings, by their id, as the tables of other tools gave them
     * @param byHand sides on which the user put clips, by id
     */
    DatasetWriter(
            DatasetStore store,
            FinetuneProject project,
            Optional<Dataset> before,
            Settings settings,
            Map<String, Split> given,
            Map<String, Split> byHand) {
        this.store = store;
        this.project = project;
        this.settings = settings;
        this.given = given;
        this.written = new HashSet<>(before.map(Dataset::clips).orElse(List.of()));
        before.ifPresent(dataset -> unfinished.addAll(dataset.unfinished()));
        if (before.isPresent() && before.get().split().equals(settings.split())) {
            for (Clip clip : before.get().clips()) {
                if (!unfinished.contains(clip.source())) {
                    known.put(clip.id(), clip.split());
                }
            }
        }
        known.putAll(byHand);
    }

    /** Takes a recording that is done, and writes when that was not done for a while. */
    void finished(Source source, SourceCollection sources) throws IOException {
        unfinished.add(source.id());
        if (System.nanoTime() - writtenAt > EVERY_NANOS) {
            writeUnfinished(sources);
        }
    }

    /** Writes what there is of a dataset that is not complete. */
    void writeUnfinished(SourceCollection sources) throws IOException {
        write(sources, unfinished.stream().sorted().toList());
    }

    void writeComplete(SourceCollection sources) throws IOException {
        write(sources, List.of());
    }

    private void write(SourceCollection sources, List<String> open) throws IOException {
        Dataset made = new Dataset(
                settings.cutting(), settings.split(), sources.sources(), settings.withoutRecording(), open, List.of());
        Dataset now = store.write(deal(made), project);
        deleteReplaced(now);
        writtenAt = System.nanoTime();
    }

    private Dataset deal(Dataset made) throws IOException {
        Map<String, Split> sides = new HashMap<>();
        for (Clip clip : made.clips()) {
            Split side = given.get(clip.source());
            if (side != null) {
                sides.put(clip.id(), side);
            }
        }
        sides.putAll(known);
        return made.dealt(made.split(), new Splitter(made.split()).deal(store.usable(made), sides));
    }

    /** Deletes files of clips that are cut otherwise now; files that the program did not write are left alone. */
    private void deleteReplaced(Dataset now) throws IOException {
        Set<String> wanted = now.clips().stream().map(Clip::id).collect(Collectors.toSet());
        for (Clip clip : written) {
            if (!wanted.contains(clip.id())) {
                Files.deleteIfExists(store.file(clip));
            }
        }
        written = new HashSet<>(now.clips());
    }
}
