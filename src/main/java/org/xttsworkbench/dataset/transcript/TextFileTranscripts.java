package org.xttsworkbench.dataset.transcript;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One text file per recording, with the recording's name and the ending {@code .txt}, beside it or in one folder. */
final class TextFileTranscripts implements Transcripts {
    private final @Nullable Path folder;

    TextFileTranscripts(@Nullable Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Recording> named() {
        return List.of();
    }

    @Override
    public TranscriptMatch match(List<Recording> recordings) throws IOException {
        Map<Recording, List<TranscriptLine>> lines = new LinkedHashMap<>();
        for (Recording recording : recordings) {
            List<Path> files =
                    candidates(recording).filter(Files::isRegularFile).toList();
            if (!files.isEmpty()) {
                lines.put(recording, List.of(new TranscriptLine(TextFile.read(files.get(0)), null)));
            }
        }
        return new TranscriptMatch(lines, Map.of(), Map.of(), List.of(), 0);
    }

    private Stream<Path> candidates(Recording recording) {
        if (folder == null) {
            String name = String.valueOf(recording.path().getFileName());
            return Stream.of(RecordingName.withoutEnding(name), name)
                    .map(stem -> recording.path().resolveSibling(stem + ".txt"));
        }
        String name = recording.name();
        String last = name.substring(name.lastIndexOf('/') + 1);
        return Stream.of(RecordingName.withoutEnding(name), name, RecordingName.withoutEnding(last), last)
                .map(stem -> folder.resolve(stem + ".txt"));
    }
}
