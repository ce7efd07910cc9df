package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.FolderName;
import org.xttsworkbench.project.FolderSize;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectLock;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.settings.RememberedVoices;
import org.xttsworkbench.settings.VoiceMemory;
import org.xttsworkbench.storage.Trash;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.VoiceLibrary;

/** The voices of this computer: project folders, and what is remembered of them. */
final class LocalVoices implements VoiceLibrary {
    private final RememberedVoices remembered;
    private final Supplier<Path> folder;
    private final DiagnosticReport diagnostics;
    private final Clock clock;
    private final Map<Path, ProjectLock> locks = new ConcurrentHashMap<>();

    /** @param folder where new voices are made */
    LocalVoices(RememberedVoices remembered, Supplier<Path> folder, DiagnosticReport diagnostics, Clock clock) {
        this.remembered = remembered;
        this.folder = folder;
        this.diagnostics = diagnostics;
        this.clock = clock;
    }

    @Override
    public List<Known> recent() {
        return remembered.list().stream().map(KnownVoices::look).toList();
    }

    @Override
    public Voice create(String name, String language) throws IOException {
        Path root = free(name);
        Files.createDirectories(root);
        new ProjectStore(root).write(new FinetuneProject(name, language));
        return open(root);
    }

    private Path free(String name) {
        String safe = FolderName.of(name);
        Path root = folder.get().resolve(safe);
        for (int i = 2; Files.exists(root); i++) {
            root = folder.get().resolve(safe + "-" + i);
        }
        return root.toAbsolutePath().normalize();
    }

    @Override
    public Voice open(Path given) throws IOException {
        Path root = given.toAbsolutePath().normalize();
        FinetuneProject project = new ProjectStore(root).open();
        ProjectLayout layout = new ProjectLayout(root);
        if (!locks.containsKey(root)) {
            locks.put(
                    root,
                    ProjectLock.tryLock(layout)
                            .orElseThrow(() -> new FailureException(
                                    FailureReason.BUSY,
                                    "The voice " + project.name() + " is open in another window.",
                                    "Go on there, or close it first.")));
        }
        remembered.change(root, memory -> memory.openedAt(clock.millis()));
        return new Voice(layout, project);
    }

    @Override
    public void release(Voice voice) throws IOException {
        ProjectLock lock = locks.remove(voice.layout().root());
        if (lock != null) {
            lock.close();
        }
    }

    @Override
    public Optional<StepId> lastStep(Voice voice) {
        return remembered.of(voice.layout().root()).step().flatMap(LocalVoices::step);
    }

    private static Optional<StepId> step(String name) {
        return List.of(StepId.values()).stream()
                .filter(id -> id.name().equals(name))
                .findFirst();
    }

    @Override
    public void rememberStep(Voice voice, StepId step) throws IOException {
        remembered.change(voice.layout().root(), memory -> memory.withStep(Optional.of(step.name())));
    }

    @Override
    public Voice rename(Voice voice, String name) throws IOException {
        FinetuneProject renamed = new FinetuneProject(name, voice.project().language());
        new ProjectStore(voice.layout().root()).write(renamed);
        return new Voice(voice.layout(), renamed);
    }

    @Override
    public Path duplicate(Path from, String name) throws IOException {
        FinetuneProject project = new ProjectStore(from).open();
        Path to = free(name);
        ProjectLayout source = new ProjectLayout(from);
        for (Path part : List.of(source.recordings(), source.transcripts(), source.dataset())) {
            FolderCopy.copy(part, to.resolve(source.root().relativize(part)));
        }
        new ProjectStore(to).write(new FinetuneProject(name, project.language()));
        VoiceMemory memory = remembered.of(source.root());
        remembered.change(
                to,
                fresh -> fresh.openedAt(clock.millis())
                        .withInput(memory.recordings(), memory.transcripts())
                        .withRecognizer(memory.recognizer()));
        return to;
    }

    @Override
    public void archive(Path voice) throws IOException {
        remembered.forget(voice);
    }

    @Override
    public List<Stored> sizes(Path voice) throws IOException {
        ProjectLayout layout = new ProjectLayout(voice);
        List<Stored> stored = new ArrayList<>();
        stored.add(size(Stored.Kind.RECORDINGS, layout.recordings()));
        stored.add(size(Stored.Kind.DATASET, layout.dataset()));
        stored.add(size(Stored.Kind.CACHE, layout.cache()));
        for (String run : layout.runNames()) {
            stored.add(size(Stored.Kind.RUN, layout.run(run).root()));
        }
        for (Path export : KnownVoices.folders(layout.exports())) {
            stored.add(size(Stored.Kind.EXPORT, export));
        }
        long told = stored.stream().mapToLong(Stored::bytes).sum();
        stored.add(new Stored(Stored.Kind.OTHER, layout.root(), Math.max(0, FolderSize.of(layout.root()) - told)));
        return stored.stream().filter(s -> s.bytes() > 0).toList();
    }

    private static Stored size(Stored.Kind kind, Path path) throws IOException {
        return new Stored(kind, path, FolderSize.of(path));
    }

    @Override
    public void trash(Path path) throws IOException {
        Trash.put(path);
    }

    @Override
    public Path saveDiagnostics(Path file) throws IOException {
        diagnostics.write(file, locks.keySet());
        return file;
    }
}
