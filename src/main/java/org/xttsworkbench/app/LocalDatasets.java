package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.settings.RememberedVoices;
import org.xttsworkbench.settings.VoiceMemory;
import org.xttsworkbench.ui.dataset.DatasetFiles;

/** Reads datasets for the dataset step, and remembers what was added to it. */
final class LocalDatasets implements DatasetFiles {
    private static final Set<String> SOUND = Set.of(
            "wav", "mp3", "flac", "m4a", "aac", "ogg", "oga", "opus", "mp4", "m4b", "mkv", "webm", "wma", "aif", "aiff",
            "mov", "mka", "caf", "amr", "ac3");
    private static final Set<String> TABLES = Set.of("csv", "tsv");

    private final RememberedVoices remembered;

    LocalDatasets(RememberedVoices remembered) {
        this.remembered = remembered;
    }

    @Override
    public Contents read(ProjectLayout layout) throws IOException {
        DatasetStore store = new DatasetStore(layout);
        Optional<Dataset> dataset = store.find();
        VoiceMemory memory = remembered.of(layout.root());
        return new Contents(
                dataset,
                dataset.isPresent() ? store.clips() : List.of(),
                new Input(memory.recordings(), memory.transcripts(), memory.leftOut(), choice(memory)));
    }

    @Override
    public void remember(ProjectLayout layout, Input input) throws IOException {
        remembered.change(
                layout.root(),
                memory -> memory.withInput(input.recordings(), input.transcripts())
                        .withLeftOut(input.leftOut())
                        .withRecognizer(input.recognizer()
                                .map(choice ->
                                        choice.folder().map(Path::toString).orElse(""))));
    }

    /** A recogniser that is not there any more was never chosen. */
    private static Optional<Choice> choice(VoiceMemory memory) {
        return memory.recognizer()
                .map(folder -> new Choice(folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder))))
                .filter(choice -> choice.folder().isEmpty()
                        || Files.isDirectory(choice.folder().get()));
    }

    @Override
    public Input sort(List<Path> given) throws IOException {
        List<Path> sounds = new ArrayList<>();
        List<Path> tables = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> below = Files.walk(path)) {
                    below.filter(Files::isRegularFile).sorted().forEach(file -> put(file, sounds, tables));
                }
            } else {
                put(path, sounds, tables);
            }
        }
        return new Input(sounds, tables);
    }

    private static void put(Path file, List<Path> sounds, List<Path> tables) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (SOUND.contains(ending)) {
            sounds.add(file.toAbsolutePath().normalize());
        } else if (TABLES.contains(ending)) {
            tables.add(file.toAbsolutePath().normalize());
        }
    }
}
