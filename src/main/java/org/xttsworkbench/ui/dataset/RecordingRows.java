package org.xttsworkbench.ui.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.ui.dataset.RecordingRow.State;
import org.xttsworkbench.ui.words.Texts;

/** Makes the list of recordings: those of the dataset, then those that were added since. Reads no sound. */
final class RecordingRows {

    private RecordingRows() {}

    static List<RecordingRow> of(ProjectLayout layout, DatasetFiles.Contents contents) {
        Texts texts = Texts.of(RecordingRows.class);
        List<RecordingRow> rows = new ArrayList<>();
        Map<String, Long> clips =
                contents.clips().stream().collect(Collectors.groupingBy(Clip::source, Collectors.counting()));
        Set<String> known = new HashSet<>();
        for (Source source : contents.dataset().map(Dataset::sources).orElse(List.of())) {
            int made = clips.getOrDefault(source.id(), 0L).intValue();
            if (made > 0 || !contents.input().leftOut().contains(source.name())) {
                known.add(source.name());
                known.addAll(source.alsoCalled());
                rows.add(row(layout, source, made, contents.input().recordings(), texts));
            }
        }
        for (Path file : contents.input().recordings()) {
            String name = String.valueOf(file.getFileName());
            if (!known.contains(name)) {
                boolean there = Files.exists(file);
                rows.add(new RecordingRow(
                        name,
                        file,
                        Optional.empty(),
                        contents.input().transcripts().isEmpty() ? beside(file) : texts.get("text.given"),
                        there ? State.WAITING : State.MISSING,
                        texts.get(there ? "state.waiting" : "state.missing"),
                        0,
                        0,
                        Optional.empty()));
            }
        }
        return rows;
    }

    private static RecordingRow row(ProjectLayout layout, Source source, int clips, List<Path> added, Texts texts) {
        Path kept = layout.recordings().resolve(source.name());
        // What could not be read was not taken into the project.
        Path file = source.stored()
                ? kept
                : added.stream()
                        .filter(path -> path.endsWith(source.name()))
                        .findFirst()
                        .orElse(kept);
        boolean gone = added.contains(file) && !Files.exists(file);
        State state = clips > 0 ? State.DONE : gone ? State.MISSING : State.FAILED;
        String words = switch (state) {
            case DONE -> texts.get("state.clips", clips);
            case MISSING -> texts.get("state.missing");
            default ->
                source.rejections().isEmpty()
                        ? texts.get("state.nothing")
                        : source.rejections().get(0).reason();
        };
        return new RecordingRow(
                source.name(),
                file,
                source.sampleRate() == 0
                        ? Optional.empty()
                        : Optional.of(source.samples() / (double) source.sampleRate()),
                texts.get(source.recognition() == null ? "text.given" : "text.recogniser"),
                state,
                words,
                source.rejections().size(),
                0,
                Optional.empty());
    }

    /** Name of the text file beside a recording, empty when there is none. */
    private static String beside(Path recording) {
        String name = String.valueOf(recording.getFileName());
        int ending = name.lastIndexOf('.');
        return Stream.of(ending > 0 ? name.substring(0, ending) : name, name)
                .map(stem -> stem + ".txt")
                .filter(text -> Files.isRegularFile(recording.resolveSibling(text)))
                .findFirst()
                .orElse("");
    }
}
