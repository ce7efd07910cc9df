package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.transcript.Recording;
import org.xttsworkbench.dataset.transcript.TranscriptLine;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.CorruptFileException;
import org.xttsworkbench.storage.JsonFile;

/**
 * Makes clips of one recording after the other. What was done is kept in the project's cache until the dataset is
 * written, so that work is not lost when the process is killed.
 */
final class SourceWorker {
    private static final int SCHEMA_VERSION = 1;

    private final Path done;
    private final ClipWriter writer;
    private final RecordingFolder folder;
    private final SpeechFinder speech;
    private final CuttingOptions cutting;
    private final JobContext context;

    SourceWorker(ProjectLayout layout, SpeechFinder speech, CuttingOptions cutting, JobContext context) {
        this.done = layout.cache().resolve("sources");
        this.writer = new ClipWriter(layout.wavs());
        this.folder = new RecordingFolder(layout);
        this.speech = speech;
        this.cutting = cutting;
        this.context = context;
    }

    /** Finished work on one recording, and with which options. */
    record Done(Source source, CuttingOptions cutting) {}

    /** Clips of a recording that says {@code lines}; a recording that cannot be read gives a rejection. */
    Source work(Recording recording, String sha256, List<TranscriptLine> lines) throws IOException {
        String id = Source.id(sha256);
        if (lines.isEmpty()) {
            return rejected(recording.name(), sha256, RejectionKind.NO_TRANSCRIPT, "no text was given for it");
        }
        Path kept = done.resolve(id + ".json");
        if (Files.exists(kept)) {
            Source source = resume(kept, lines);
            if (source != null) {
                return source;
            }
        }
        Source source = cut(recording, sha256, lines);
        JsonFile.write(kept, SCHEMA_VERSION, new Done(source, cutting));
        return source;
    }

    private @Nullable Source resume(Path kept, List<TranscriptLine> lines) throws IOException {
        try {
            Done before = JsonFile.read(kept, Done.class);
            boolean same = before.cutting().equals(cutting)
                    && before.source().lines().equals(lines)
                    && (before.source().clips().isEmpty()
                            || Files.exists(folder.file(before.source().name())));
            return same ? repaired(before.source()) : null;
        } catch (CorruptFileException e) {
            return null;
        }
    }

    /** The source with every clip's file in its place: those that somebody deleted are cut again. */
    Source repaired(Source source) throws IOException {
        if (source.stored()) {
            writer.write(folder.file(source.name()), source.clips(), context);
        }
        return source;
    }

    private Source cut(Recording recording, String sha256, List<TranscriptLine> lines) throws IOException {
        SpeechFinder.Speech found;
        try {
            found = speech.find(recording.path(), context);
        } catch (FailureException e) {
            if (e.reason() != FailureReason.BAD_INPUT) {
                throw e;
            }
            // A stored sentence must be true on other machines too, so it names the file, not the place.
            String why = String.valueOf(e.getMessage()).replace(recording.path().toString(), recording.name());
            return rejected(recording.name(), sha256, RejectionKind.UNREADABLE, why)
                    .saying(lines);
        }
        String name = folder.keep(recording, sha256);
        int rate = found.info().sampleRate();
        long samples = found.info().samples();
        ClipCutter cutter = new ClipCutter(Source.id(sha256), name, rate, samples, found.speech(), cutting);
        cutter.cut(lines);
        List<Clip> clips = writer.write(folder.file(name), cutter.clips(), context);
        return new Source(
                Source.id(sha256),
                sha256,
                name,
                true,
                rate,
                samples,
                lines,
                null,
                clips,
                cutter.rejections(),
                List.of());
    }

    static Source rejected(String name, String sha256, RejectionKind kind, String detail) {
        Rejection rejection = Rejection.of(kind, name, null, "", detail);
        return new Source(
                Source.id(sha256),
                sha256,
                name,
                false,
                0,
                0,
                List.of(),
                null,
                List.of(),
                List.of(rejection),
                List.of());
    }

    /** Deletes the kept work; it is part of the dataset by now. */
    void forget() throws IOException {
        if (Files.isDirectory(done)) {
            List<Path> files;
            try (Stream<Path> list = Files.list(done)) {
                files = list.toList();
            }
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            try {
                Files.delete(done);
                Files.delete(done.getParent());
            } catch (FileSystemException e) {
                // Something else lies in the cache: it stays.
                return;
            }
        }
    }
}
