package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.storage.Sha256;

/** A project in a temporary folder, recordings from the repository, and short ways to make a dataset of them. */
final class DatasetFixture {
    static final Path CLIPS = SharedData.golden("xtts-tiny/clips");

    final Path folder;
    final Path recordings;
    final Path project;
    final LoudnessSpeech speech = new LoudnessSpeech();
    final List<String> warnings = new java.util.ArrayList<>();

    DatasetFixture(Path folder) {
        this.folder = folder;
        this.recordings = folder.resolve("given");
        this.project = folder.resolve("project");
    }

    ProjectLayout layout() {
        return new ProjectLayout(project);
    }

    DatasetStore store() {
        return new DatasetStore(layout());
    }

    /** Puts a copy of a spoken clip among the recordings, with its text beside it when {@code text} is not null. */
    Path give(String clip, String name, @Nullable String text) throws IOException {
        Path file = recordings.resolve(name);
        Files.createDirectories(file.getParent());
        Files.copy(CLIPS.resolve(clip), file);
        if (text != null) {
            Files.writeString(Path.of(file.toString().replaceAll("\\.\\w+$", "") + ".txt"), text);
        }
        return file;
    }

    DatasetReport create(Path... given) throws IOException {
        return create(request(null, given));
    }

    DatasetReport create(DatasetRequest request) throws IOException {
        return builder().create(request, context());
    }

    DatasetBuilder builder() {
        return new DatasetBuilder(new ProjectStore(project), speech);
    }

    JobContext context() {
        JobContext silent = JobContext.silent();
        return new JobContext() {
            @Override
            public void report(org.xttsworkbench.job.Progress progress) {}

            @Override
            public void warn(String message) {
                warnings.add(message);
            }

            @Override
            public void checkCancelled() {
                silent.checkCancelled();
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        };
    }

    static DatasetRequest request(@Nullable Path transcripts, Path... given) {
        return new DatasetRequest(
                List.of(given), transcripts == null ? List.of() : List.of(transcripts), null, null, null, null, null);
    }

    /** Digests of all files of the project, by relative path. */
    Map<String, String> contents() throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(project)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(project.relativize(file).toString(), Sha256.of(file));
            }
        }
        return contents;
    }
}
