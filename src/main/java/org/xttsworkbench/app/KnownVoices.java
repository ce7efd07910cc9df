package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.settings.VoiceMemory;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.ui.shell.VoiceLibrary.Known;

/** Looks how far a voice is, for the start page. */
final class KnownVoices {
    private static final Logger LOG = LogManager.getLogger(KnownVoices.class);

    private KnownVoices() {}

    static Known look(VoiceMemory memory) {
        ProjectLayout layout = new ProjectLayout(memory.folder());
        String folderName = String.valueOf(memory.folder().getFileName());
        if (!Files.exists(layout.projectFile())) {
            return new Known(memory.folder(), folderName, "", memory.lastOpened(), true, 0, 0, 0, false, 0, 0);
        }
        try {
            FinetuneProject project = JsonFile.read(layout.projectFile(), FinetuneProject.class);
            List<Clip> clips = clips(layout);
            return new Known(
                    memory.folder(),
                    project.name(),
                    project.language(),
                    memory.lastOpened(),
                    false,
                    clips.size(),
                    clips.stream().mapToDouble(Clip::seconds).sum(),
                    memory.recordings().size(),
                    Files.exists(layout.edits()),
                    layout.runNames().size(),
                    folders(layout.exports()).size());
        } catch (IOException | RuntimeException e) {
            LOG.warn("How far the voice in {} is could not be read.", memory.folder(), e);
            return new Known(memory.folder(), folderName, "", memory.lastOpened(), true, 0, 0, 0, false, 0, 0);
        }
    }

    private static List<Clip> clips(ProjectLayout layout) throws IOException {
        DatasetStore store = new DatasetStore(layout);
        Optional<?> dataset = store.find();
        return dataset.isPresent() ? store.clips() : List.of();
    }

    static List<Path> folders(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory)
                    .filter(f -> !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }
}
