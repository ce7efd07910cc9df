package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.asr.TranscriptStore;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.dataset.segment.SoundLevels;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.AtomicFolder;
import org.xttsworkbench.storage.CorruptFileException;
import org.xttsworkbench.storage.JsonFile;

/**
 * Makes clips of one recording after the other. What was done is kept in the project's cache until the dataset is
 * complete, so that work is not lost when the process is killed.
 */
final class SourceWorker {
    private static final int SCHEMA_VERSION = 1;

    private final ProjectLayout layout;
    private final Path done;
    private final ClipWriter writer;
    private final RecordingFolder folder;
    private final TranscriptStore transcripts;
    private final CuttingOptions cutting;
    private final @Nullable Listening listening;
    private final Set<String> edited;

    /**
     * @param listening the recogniser; null = only transcripts that are there already are used
     * @param edited ids of the clips that the user changed: they stay as they are cut
     */
    SourceWorker(ProjectLayout layout, CuttingOptions cutting, @Nullable Listening listening, Set<String> edited) {
        this.layout = layout;
        this.done = layout.cache().resolve("sources");
        this.writer = new ClipWriter(layout.wavs(), cutting.loudness());
        this.folder = new RecordingFolder(layout);
        this.transcripts = new TranscriptStore(layout.transcripts());
        this.cutting = cutting;
        this.listening = listening;
        this.edited = edited;
    }

    /** Finished work on one recording, and with which options. */
    record Done(Source source, CuttingOptions cutting) {}

    /** What was finished before the process ended; nothing when the work is to be done. */
    Optional<Source> finished(RecordingWork work, JobContext context) throws IOException {
        Path kept = done.resolve(Source.id(work.sha256()) + ".json");
        if (!Files.exists(kept)) {
            return Optional.empty();
        }
        try {
            Done before = JsonFile.read(kept, Done.class);
            Source source = before.source();
            boolean same = before.cutting().equals(cutting)
                    && source.lines().equals(work.lines())
                    && java.util.Objects.equals(source.recognition(), work.recognition())
                    && source.clips().containsAll(keptClips(work))
                    && (source.clips().isEmpty() || Files.exists(folder.file(source.name())));
            if (same) {
                repair(source, context);
            }
            return same ? Optional.of(source) : Optional.empty();
        } catch (CorruptFileException e) {
            return Optional.empty();
        }
    }

    /** Puts every clip's file in its place: those that somebody deleted are cut again. */
    void repair(Source source, JobContext context) throws IOException {
        if (source.stored()) {
            if (Files.isDirectory(side(source.id()))) {
                // Writing them with another loudness was broken off, and that loudness is not wanted any more.
                CutFiles.forget(layout);
                writer.deleteOthers(source.clips());
            }
            writer.write(folder.file(source.name()), source.samples(), source.clips(), context);
        }
    }

    /**
     * Makes the clips.
     *
     * @param context told how far it is
     * @return nothing when the transcript is not there any more and nobody listens
     */
    Optional<Source> work(RecordingWork work, SpeechFinder.Speech found, JobContext context) throws IOException {
        String id = Source.id(work.sha256());
        int rate = found.info().sampleRate();
        long samples = found.info().samples();
        List<Clip> clips;
        List<Rejection> rejections;
        String name;
        if (work.isHeard()) {
            Optional<Transcript> heard = transcript(work, found, context);
            if (heard.isEmpty()) {
                return Optional.empty();
            }
            Transcript transcript = heard.get();
            SoundLevels levels = SoundLevels.of(work.recording().path(), new SecondPass(context));
            name = folder.keep(work.recording(), work.sha256());
            SpeechCutter cutter = new SpeechCutter(id, name, cutting, transcript.language());
            cutter.cut(transcript.words(), within(found.speech(), levels), levels, keptClips(work));
            clips = cutter.clips();
            rejections = new ArrayList<>(cutter.rejections());
            if (clips.isEmpty() && rejections.isEmpty()) {
                rejections.add(Rejection.of(RejectionKind.NO_SPEECH, name, null, "", ""));
            }
        } else {
            name = folder.keep(work.recording(), work.sha256());
            ClipCutter cutter = new ClipCutter(id, name, rate, samples, found.speech(), cutting);
            cutter.cut(work.lines());
            clips = cutter.clips();
            rejections = cutter.rejections();
            bringBack(keptClips(work), clips, rejections);
        }
        List<Clip> written = hasOtherLoudness(work)
                ? writer.writeAnew(side(id), folder.file(name), samples, clips, context)
                : writer.write(folder.file(name), samples, clips, context);
        Source source = new Source(
                id,
                work.sha256(),
                name,
                true,
                rate,
                samples,
                work.lines(),
                work.recognition(),
                cutting,
                written,
                rejections,
                work.before() == null ? List.of() : work.before().alsoCalled());
        keep(source);
        return Optional.of(source);
    }

    private Path side(String source) {
        return done.resolve(source + "-anew");
    }

    private boolean hasOtherLoudness(RecordingWork work) {
        Source before = work.before();
        CuttingOptions was = before == null ? null : before.cutting();
        return was != null && !java.util.Objects.equals(was.loudness(), cutting.loudness());
    }

    /** A recording of which nothing can be made. */
    Source reject(RecordingWork work, RejectionKind kind, String why) {
        return Source.rejected(work.recording().name(), work.sha256(), kind, why)
                .saying(work.lines(), work.recognition())
                .cutAs(cutting);
    }

    private void keep(Source source) throws IOException {
        JsonFile.write(done.resolve(source.id() + ".json"), SCHEMA_VERSION, new Done(source, cutting));
    }

    /** The transcript, made now or known. A known one is enough where nobody listens this time. */
    private Optional<Transcript> transcript(RecordingWork work, SpeechFinder.Speech found, JobContext context)
            throws IOException {
        List<TimeSpan> speech = found.at(SpeechRecognizer.SAMPLE_RATE);
        if (listening != null) {
            return Optional.of(transcripts.transcribe(
                    listening.recognizer(),
                    work.recording().path(),
                    work.sha256(),
                    speech,
                    listening.options(),
                    context));
        }
        Recognition known = java.util.Objects.requireNonNull(work.recognition());
        return transcripts.find(
                new TranscriptStore.Key(work.sha256(), known.recognizer(), known.options(), speech), context);
    }

    private static List<TimeSpan> within(List<TimeSpan> speech, SoundLevels levels) {
        return speech.stream()
                .filter(span -> span.startSample() < levels.samples())
                .map(span -> new TimeSpan(span.startSample(), Math.min(levels.samples(), span.endSample())))
                .toList();
    }

    private List<Clip> keptClips(RecordingWork work) {
        Source before = work.before();
        return before == null
                ? List.of()
                : before.clips().stream()
                        .filter(clip -> edited.contains(clip.id()))
                        .toList();
    }

    /** A given text whose clip the user changed stays a clip, whatever lengths are wanted now. */
    private static void bringBack(List<Clip> kept, List<Clip> clips, List<Rejection> rejections) {
        for (Clip clip : kept) {
            if (clips.stream().noneMatch(other -> other.id().equals(clip.id()))) {
                clips.add(clip);
                rejections.removeIf(rejection -> rejection.text().equals(clip.text()));
            }
        }
        clips.sort(Comparator.comparingLong(Clip::startSample));
    }

    /** Deletes the kept work; it is part of the dataset by now. */
    void forget() throws IOException {
        if (Files.isDirectory(done)) {
            AtomicFolder.delete(done);
            try {
                Files.delete(done.getParent());
            } catch (FileSystemException e) {
                // Something else lies in the cache: it stays.
                return;
            }
        }
    }
}
