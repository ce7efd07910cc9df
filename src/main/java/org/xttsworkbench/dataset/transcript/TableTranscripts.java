package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Transcripts from a table. A line belongs to the given recording that it names exactly (beside the table), otherwise to
 * the one whose path ends in the line's name; a name that fits several recordings is not guessed at.
 */
final class TableTranscripts implements Transcripts {
    private final List<TableEntry> entries;

    TableTranscripts(List<TableEntry> entries) {
        this.entries = entries;
    }

    @Override
    public List<Recording> named() throws IOException {
        Map<Path, Recording> named = new LinkedHashMap<>();
        for (TableEntry entry : entries) {
            Optional<Path> file = RecordingName.beside(entry);
            if (file.isPresent()) {
                Path folder = entry.folder();
                Path inside = file.get().startsWith(folder)
                        ? folder.relativize(file.get())
                        : file.get().getFileName();
                named.putIfAbsent(
                        file.get().toRealPath(),
                        new Recording(file.get(), inside.toString().replace('\\', '/')));
            }
        }
        return List.copyOf(named.values());
    }

    @Override
    public TranscriptMatch match(List<Recording> recordings) throws IOException {
        Index index = new Index(recordings);
        Map<Recording, List<TranscriptLine>> lines = new LinkedHashMap<>();
        Map<Recording, Path> tables = new HashMap<>();
        Map<TableEntry, String> unclear = new LinkedHashMap<>();
        List<TableEntry> missing = new ArrayList<>();
        int notGiven = 0;
        for (TableEntry entry : entries) {
            Optional<Path> beside = RecordingName.beside(entry);
            List<Recording> fitting = index.find(entry, beside);
            if (fitting.size() == 1) {
                lines.computeIfAbsent(fitting.get(0), r -> new ArrayList<>()).add(entry.line());
                tables.put(fitting.get(0), entry.table());
            } else if (fitting.size() > 1) {
                unclear.put(
                        entry,
                        "line " + entry.lineNumber() + " of " + entry.table().getFileName()
                                + " fits several recordings: "
                                + fitting.stream().map(Recording::name).collect(Collectors.joining(", ")));
            } else if (beside.isPresent()) {
                notGiven++;
            } else {
                missing.add(entry);
            }
        }
        return new TranscriptMatch(lines, tables, unclear, missing, notGiven);
    }

    /** Recordings by what a table may call them. */
    private static final class Index {
        private final Map<Path, Recording> byPath = new HashMap<>();
        private final Map<String, List<Recording>> byEnd = new HashMap<>();

        Index(List<Recording> recordings) throws IOException {
            for (Recording recording : recordings) {
                if (Files.exists(recording.path())) {
                    byPath.put(recording.path().toRealPath(), recording);
                }
                String path = RecordingName.comparable(
                        recording.path().toAbsolutePath().normalize().toString());
                for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                    String end = path.substring(slash + 1);
                    byEnd.computeIfAbsent(end, e -> new ArrayList<>()).add(recording);
                    String stem = RecordingName.withoutEnding(end);
                    if (!stem.equals(end)) {
                        byEnd.computeIfAbsent(stem, e -> new ArrayList<>()).add(recording);
                    }
                }
            }
        }

        List<Recording> find(TableEntry entry, Optional<Path> beside) throws IOException {
            Recording exact = beside.isPresent() ? byPath.get(beside.get().toRealPath()) : null;
            if (exact != null) {
                return List.of(exact);
            }
            String name = RecordingName.comparable(entry.recording());
            List<Recording> fitting = byEnd.get(name);
            if (fitting == null) {
                // The table may know the recording before it was converted, or below another folder.
                fitting = byEnd.get(RecordingName.withoutEnding(name));
            }
            if (fitting == null) {
                String last = name.substring(name.lastIndexOf('/') + 1);
                fitting = byEnd.getOrDefault(last, byEnd.getOrDefault(RecordingName.withoutEnding(last), List.of()));
            }
            return fitting;
        }
    }
}
