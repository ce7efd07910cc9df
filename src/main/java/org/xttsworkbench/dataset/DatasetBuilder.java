package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.dataset.transcript.Recording;
import org.xttsworkbench.dataset.transcript.RecordingFinder;
import org.xttsworkbench.dataset.transcript.TableEntry;
import org.xttsworkbench.dataset.transcript.TranscriptLine;
import org.xttsworkbench.dataset.transcript.TranscriptMatch;
import org.xttsworkbench.dataset.transcript.Transcripts;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobCancelledException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;

/**
 * Makes a dataset of recordings and transcripts, or adds to one. The same request twice changes nothing; a further one
 * works only what is new.
 */
public final class DatasetBuilder {
    private static final String DEFAULT_LANGUAGE = "en";

    private final ProjectStore projects;
    private final ProjectLayout layout;
    private final DatasetStore store;
    private final SpeechFinder speech;
    private final @Nullable Listening listening;

    /** For recordings whose texts are given. */
    public DatasetBuilder(ProjectStore projects, SpeechFinder speech) {
        this(projects, speech, null);
    }

    /** @param listening writes down what is said in recordings without a given text; null = nobody does */
    public DatasetBuilder(ProjectStore projects, SpeechFinder speech, @Nullable Listening listening) {
        this.projects = projects;
        this.layout = projects.layout();
        this.store = new DatasetStore(layout);
        this.speech = speech;
        this.listening = listening;
    }

    /**
     * Runs the request; the project folder is made when it is not there yet.
     *
     * @throws FailureException with reason USAGE or BAD_INPUT, and nothing touched, when a path, an option or a
     *     transcript is wrong
     */
    public DatasetReport create(DatasetRequest request, JobContext context) throws IOException {
        Optional<FinetuneProject> project = projects.find();
        String language = language(request, project);
        Optional<Dataset> before = store.find();
        CuttingOptions cutting = request.cutting(before.map(Dataset::cutting).orElse(CuttingOptions.DEFAULT));
        SplitOptions split = request.split(before.map(Dataset::split).orElse(SplitOptions.DEFAULT));
        Transcripts transcripts = listening == null ? Transcripts.open(request.transcripts()) : Transcripts.NONE;
        List<Recording> recordings = recordings(request, transcripts, context);
        TranscriptMatch match = transcripts.match(recordings);

        FinetuneProject opened = projects.openOrCreate(language);
        return DatasetLock.holding(layout, () -> {
            Map<String, Split> byHand = store.keepHandEdits(context);
            SourceCollection sources =
                    new SourceCollection(before, cutting, listening == null ? null : listening.recognition());
            if (before.isPresent() && !Objects.equals(before.get().cutting().loudness(), cutting.loudness())) {
                CutFiles.forget(layout);
            }
            Map<String, Split> given = new HashMap<>();
            for (int i = 0; i < recordings.size(); i++) {
                context.checkCancelled();
                context.report(new Progress(Stage.READING_RECORDINGS, i, recordings.size()));
                Recording recording = recordings.get(i);
                List<TranscriptLine> said = match.lines().getOrDefault(recording, List.of());
                String id = sources.add(
                        recording,
                        request.imported()
                                ? said.stream().map(TranscriptLine::asPrepared).toList()
                                : said);
                givenSide(match, recording).ifPresent(side -> given.put(id, side));
            }
            sources.refresh(new RecordingFolder(layout));
            context.report(new Progress(Stage.READING_RECORDINGS, recordings.size(), recordings.size()));
            DatasetWriter writer = new DatasetWriter(
                    store,
                    opened,
                    before,
                    new DatasetWriter.Settings(
                            cutting, split, withoutRecording(before, match, request.transcripts(), context)),
                    given,
                    byHand);
            return make(sources, writer, cutting, split, context);
        });
    }

    private DatasetReport make(
            SourceCollection sources,
            DatasetWriter writer,
            CuttingOptions cutting,
            SplitOptions split,
            JobContext context)
            throws IOException {
        SourceWorker worker = new SourceWorker(layout, cutting, listening, store.edited());
        DatasetAdvice advice = new DatasetAdvice(context);
        ChangeReport.tell(sources, cutting, context);
        double known = 0;
        for (Source source : sources.unchanged()) {
            context.checkCancelled();
            worker.repair(source, context);
            known += source.clips().stream().mapToDouble(Clip::seconds).sum();
        }
        DatasetRun run = new DatasetRun(worker, speech, context, source -> {
            sources.put(source);
            writer.finished(source, sources);
        });
        try {
            run.work(sources.works(), cutting, split, known, advice);
        } catch (JobCancelledException e) {
            writer.writeUnfinished(sources);
            throw e;
        }
        writer.writeComplete(sources);
        worker.forget();
        DatasetReport report = report(context);
        advice.after(report);
        return report;
    }

    /** Deals all clips out anew. */
    public DatasetReport split(DatasetRequest request, JobContext context) throws IOException {
        FinetuneProject project = projects.open();
        Dataset before = store.open();
        SplitOptions options = request.split(before.split());
        return DatasetLock.holding(layout, () -> {
            store.keepHandEdits(context);
            Dataset dealt = before.dealt(options, new Splitter(options).deal(store.usable(before), Map.of()));
            store.write(dealt, project);
            return report(context);
        });
    }

    /**
     * The language that is spoken, by the request or by the project.
     *
     * @throws FailureException with reason USAGE when they differ
     */
    public static String language(DatasetRequest request, Optional<FinetuneProject> project) {
        String known = project.map(FinetuneProject::language).orElse(DEFAULT_LANGUAGE);
        String wanted = request.language();
        if (project.isPresent() && wanted != null && !wanted.equals(known)) {
            throw FailureException.usage("The project's language is " + known + ", not " + wanted
                    + "; a voice in another language is another project.");
        }
        return wanted == null ? known : wanted;
    }

    private List<Recording> recordings(DatasetRequest request, Transcripts transcripts, JobContext context)
            throws IOException {
        if (!request.recordings().isEmpty()) {
            return required(RecordingFinder.find(request.recordings(), context), request.recordings());
        }
        List<Recording> own = !request.imported() && Files.isDirectory(layout.recordings())
                ? RecordingFinder.find(List.of(layout.recordings()), context)
                : List.of();
        List<Recording> named = transcripts.named();
        if (own.isEmpty() && named.isEmpty()) {
            throw FailureException.usage("Say which recordings: files or folders.");
        }
        return own.isEmpty() ? named : own;
    }

    private static List<Recording> required(List<Recording> found, List<Path> paths) {
        if (found.isEmpty()) {
            throw FailureException.usage(
                    paths.stream().map(Path::toString).collect(Collectors.joining(", ")) + " holds no recordings.");
        }
        return found;
    }

    private static List<Rejection> withoutRecording(
            Optional<Dataset> before, TranscriptMatch match, List<Path> tables, JobContext context) {
        if (match.notGiven() > 0) {
            context.warn(match.notGiven() + " lines of the transcripts are about recordings that were not given.");
        }
        List<Rejection> all = new ArrayList<>();
        for (TableEntry entry : match.missing()) {
            all.add(about(
                    entry,
                    RejectionKind.NO_RECORDING,
                    "line " + entry.lineNumber() + " of " + entry.table().getFileName()));
        }
        match.unclear().forEach((entry, why) -> all.add(about(entry, RejectionKind.UNCLEAR, why)));
        Set<Rejection> known = new HashSet<>(all);
        for (Rejection rejection : before.map(Dataset::withoutRecording).orElse(List.of())) {
            // Recordings that came since then have their own clips or rejections; a table that is read again says anew.
            boolean found = match.lines().keySet().stream().anyMatch(r -> r.isCalled(rejection.source()));
            boolean superseded =
                    tables.stream().anyMatch(table -> rejection.reason().contains(" of " + table.getFileName()));
            if (!found && !superseded && known.add(rejection)) {
                all.add(rejection);
            }
        }
        return all.stream()
                .sorted(java.util.Comparator.comparing(Rejection::source).thenComparing(Rejection::reason))
                .toList();
    }

    private static Rejection about(TableEntry entry, RejectionKind kind, String detail) {
        return Rejection.of(
                kind, entry.recording(), entry.line().span(), entry.line().text(), detail);
    }

    /** A table that other tools made for one purpose keeps it. */
    private static Optional<Split> givenSide(TranscriptMatch match, Recording recording) {
        Path table = match.tables().get(recording);
        String name = table == null ? "" : String.valueOf(table.getFileName());
        return switch (name) {
            case "metadata_train.csv" -> Optional.of(Split.TRAIN);
            case "metadata_eval.csv" -> Optional.of(Split.EVAL);
            default -> Optional.empty();
        };
    }

    private DatasetReport report(JobContext context) throws IOException {
        DatasetReport report = store.report();
        if (report.clips() == 0) {
            context.warn("Not one clip came out; " + layout.rejected() + " says why.");
        }
        return report;
    }
}
