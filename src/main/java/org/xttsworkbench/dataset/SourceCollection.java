package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.dataset.transcript.Recording;
import org.xttsworkbench.dataset.transcript.TranscriptLine;
import org.xttsworkbench.storage.Sha256;

/** The recordings of a dataset while it is being made: known ones stay, new and changed ones are to be worked. */
final class SourceCollection {
    private final CuttingOptions cutting;
    private final @Nullable Recognition listening;
    private final Map<String, Source> byContent = new LinkedHashMap<>();
    private final Map<String, Source> unreadable = new LinkedHashMap<>();
    private final Map<String, RecordingWork> works = new LinkedHashMap<>();
    private final Map<String, Set<String>> otherNames = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    /**
     * @param before the dataset so far
     * @param cutting which clips are wanted now
     * @param listening who listens to recordings without a text now; null = nobody
     */
    SourceCollection(Optional<Dataset> before, CuttingOptions cutting, @Nullable Recognition listening) {
        this.cutting = cutting;
        this.listening = listening;
        for (Source source : before.map(Dataset::sources).orElse(List.of())) {
            if (source.sha256().isEmpty()) {
                unreadable.put(source.name(), source);
            } else {
                byContent.put(source.sha256(), source.cutAs(before.orElseThrow().cutting()));
            }
        }
    }

    /**
     * Adds a recording.
     *
     * @param lines what it says; none = what is known of it already, or what the recogniser hears
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
            unreadable.put(recording.name(), Source.rejected(recording.name(), "", RejectionKind.UNREADABLE, why));
            return "";
        }
        Source known = byContent.get(sha256);
        RecordingWork work = works.get(sha256);
        String called =
                known != null ? known.name() : work != null ? work.recording().name() : null;
        if (called != null && (!seen.add(sha256) || !isCalled(called, sha256, recording.name()))) {
            if (!called.equals(recording.name())) {
                otherNames.computeIfAbsent(sha256, s -> new HashSet<>()).add(recording.name());
            }
        } else {
            seen.add(sha256);
            consider(recording, sha256, lines, known);
        }
        return Source.id(sha256);
    }

    /** Looks at those that were not given this time: options that changed count for them too. */
    void refresh(RecordingFolder folder) {
        for (Source source : List.copyOf(byContent.values())) {
            if (source.stored() && seen.add(source.sha256())) {
                Recording own = new Recording(folder.file(source.name()), source.name());
                if (Files.isRegularFile(own.path())) {
                    consider(own, source.sha256(), List.of(), source);
                }
            }
        }
    }

    private void consider(Recording recording, String sha256, List<TranscriptLine> lines, @Nullable Source known) {
        List<TranscriptLine> said = lines.isEmpty() && known != null ? known.lines() : lines;
        Recognition wanted = null;
        if (said.isEmpty()) {
            wanted = listening != null || known == null ? listening : known.recognition();
        }
        boolean sameText =
                known != null && known.lines().equals(said) && java.util.Objects.equals(known.recognition(), wanted);
        boolean sameCutting = known != null && cutting.equals(known.cutting());
        boolean nothingToCut = said.isEmpty() && wanted == null;
        if (!sameText || !(sameCutting || nothingToCut)) {
            works.put(sha256, new RecordingWork(recording, sha256, said, wanted, known));
        }
    }

    /** Whether the name is another way to reach the known file: through a folder, or renamed because it was taken. */
    private static boolean isCalled(String known, String sha256, String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        String other = known.substring(known.lastIndexOf('/') + 1);
        return other.equals(last) || other.equals(RecordingFolder.otherName(last, sha256));
    }

    /** What is to be worked, in the order in which it was added. */
    List<RecordingWork> works() {
        return List.copyOf(works.values());
    }

    /** The known recordings that stay as they are. */
    List<Source> unchanged() {
        return byContent.values().stream()
                .filter(source -> !works.containsKey(source.sha256()))
                .toList();
    }

    /** Takes what came of a work. */
    void put(Source source) {
        byContent.put(source.sha256(), source);
    }

    /** All recordings that are known or worked by now, by name. */
    List<Source> sources() {
        List<Source> all = new ArrayList<>();
        byContent.values().forEach(source -> all.add(withOtherNames(source)));
        all.addAll(unreadable.values());
        all.sort(Comparator.comparing(Source::name).thenComparing(Source::sha256));
        return all;
    }

    private Source withOtherNames(Source source) {
        Set<String> names = new HashSet<>(otherNames.getOrDefault(source.sha256(), Set.of()));
        names.addAll(source.alsoCalled());
        names.remove(source.name());
        return names.isEmpty()
                ? source
                : source.alsoCalled(names.stream().sorted().toList());
    }
}
