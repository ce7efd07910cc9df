package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xttsworkbench.dataset.transcript.Recording;
import org.xttsworkbench.dataset.transcript.TranscriptLine;
import org.xttsworkbench.storage.Sha256;

/** The recordings of a dataset while it is being made: known ones are kept, new and changed ones are worked. */
final class SourceCollection {
    private final SourceWorker worker;
    private final boolean sameCutting;
    private final Map<String, Source> byContent = new LinkedHashMap<>();
    private final Map<String, Source> unreadable = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param known the recordings of the dataset so far
     * @param sameCutting whether these were cut with the options that count now
     */
    SourceCollection(SourceWorker worker, List<Source> known, boolean sameCutting) {
        this.worker = worker;
        this.sameCutting = sameCutting;
        for (Source source : known) {
            if (source.sha256().isEmpty()) {
                unreadable.put(source.name(), source);
            } else {
                byContent.put(source.sha256(), source);
            }
        }
    }

    /**
     * Adds a recording.
     *
     * @param lines what it says; none = what is known of it already
     * @return its id; empty when it could not be read
     */
    String add(Recording recording, List<TranscriptLine> lines) throws IOException {
        unreadable.remove(recording.name());
        String sha256;
        try {
            if (!Files.isRegularFile(recording.path())) {
                throw new IOException("it is no file or leads nowhere");
            }
            sha256 = Sha256.of(recording.path());
        } catch (IOException e) {
            String why = e instanceof java.nio.file.AccessDeniedException
                    ? "it may not be read"
                    : String.valueOf(e.getMessage());
            unreadable.put(
                    recording.name(), SourceWorker.rejected(recording.name(), "", RejectionKind.UNREADABLE, why));
            return "";
        }
        Source known = byContent.get(sha256);
        if (known == null) {
            seen.add(sha256);
            byContent.put(sha256, worker.work(recording, sha256, lines));
        } else if (!seen.add(sha256) || !isCalled(known, recording.name())) {
            byContent.put(sha256, alsoCalled(known, recording.name()));
        } else {
            boolean sameLines = lines.isEmpty() || lines.equals(known.lines());
            byContent.put(sha256, sameLines ? current(known, recording) : again(known, recording, lines));
        }
        return Source.id(sha256);
    }

    /** Brings known recordings that were not given to the options that count now. */
    void refresh(RecordingFolder folder) throws IOException {
        for (Source source : List.copyOf(byContent.values())) {
            if (!seen.contains(source.sha256())) {
                Recording own = new Recording(folder.file(source.name()), source.name());
                byContent.put(source.sha256(), current(source, own));
            }
        }
    }

    private Source current(Source source, Recording recording) throws IOException {
        if (sameCutting || source.lines().isEmpty()) {
            return worker.repaired(source);
        }
        return Files.isRegularFile(recording.path()) ? again(source, recording, source.lines()) : source;
    }

    private Source again(Source source, Recording recording, List<TranscriptLine> lines) throws IOException {
        return worker.work(recording, source.sha256(), lines).alsoCalled(source.alsoCalled());
    }

    /** Whether the name is another way to reach the known file: through a folder, or renamed because it was taken. */
    private static boolean isCalled(Source source, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String known = source.name().substring(source.name().lastIndexOf('/') + 1);
        return known.equals(last) || known.equals(RecordingFolder.otherName(last, source.sha256()));
    }

    private static Source alsoCalled(Source source, String name) {
        if (source.alsoCalled().contains(name) || source.name().equals(name)) {
            return source;
        }
        List<String> names = new ArrayList<>(source.alsoCalled());
        names.add(name);
        return source.alsoCalled(names.stream().sorted().toList());
    }

    /** All recordings, by name. */
    List<Source> sources() {
        List<Source> all = new ArrayList<>(byContent.values());
        all.addAll(unreadable.values());
        all.sort(Comparator.comparing(Source::name).thenComparing(Source::sha256));
        return all;
    }
}
