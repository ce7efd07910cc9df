package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xttsworkbench.dataset.transcript.Recording;
import org.xttsworkbench.dataset.transcript.RecordingFinder;
import org.xttsworkbench.dataset.transcript.TableEntry;
import org.xttsworkbench.dataset.transcript.TranscriptMatch;
import org.xttsworkbench.dataset.transcript.Transcripts;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
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

    public DatasetBuilder(ProjectStore projects, SpeechFinder speech) {
        this.projects = projects;
        this.layout = projects.layout();
        this.store = new DatasetStore(layout);
        this.speech = speech;
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
        Transcripts transcripts = Transcripts.open(request.transcripts());
        List<Recording> recordings = recordings(request, transcripts, context);
        TranscriptMatch match = transcripts.match(recordings);

        FinetuneProject opened = projects.openOrCreate(language);
        return DatasetLock.holding(layout, () -> {
            Map<String, Split> byHand = store.keepHandEdits();
            SourceWorker worker = new SourceWorker(layout, speech, cutting, context);
            Map<String, Split> given = new HashMap<>();
            SourceCollection sources = new SourceCollection(
                    worker,
                    before.map(Dataset::sources).orElse(List.of()),
                    before.map(b -> b.cutting().equals(cutting)).orElse(true));
            for (int i = 0; i < recordings.size(); i++) {
                context.checkCancelled();
                context.report(new Progress("Cutting recordings", i, recordings.size()));
                Recording recording = recordings.get(i);
                String id = sources.add(recording, match.lines().getOrDefault(recording, List.of()));
                givenSide(match, recording).ifPresent(side -> given.put(id, side));
            }
            sources.refresh(new RecordingFolder(layout));
            context.report(new Progress("Cutting recordings", recordings.size(), recordings.size()));
            Dataset made = new Dataset(
                    cutting,
                    split,
                    sources.sources(),
                    withoutRecording(before, match, request.transcripts(), context),
                    List.of());
            Dataset written = store.write(deal(made, before, given, byHand), opened);
            deleteReplaced(before, written);
            worker.forget();
            return report(context);
        });
    }

    /** Deals all clips out anew. */
    public DatasetReport split(DatasetRequest request, JobContext context) throws IOException {
        FinetuneProject project = projects.open();
        Dataset before = store.open();
        SplitOptions options = request.split(before.split());
        return DatasetLock.holding(layout, () -> {
            store.keepHandEdits();
            Dataset dealt = before.dealt(options, new Splitter(options).deal(usable(before), Map.of()));
            store.write(dealt, project);
            return report(context);
        });
    }

    private static String language(DatasetRequest request, Optional<FinetuneProject> project) {
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
        List<Recording> own = !request.onlyNamed() && Files.isDirectory(layout.recordings())
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

    private Dataset deal(Dataset made, Optional<Dataset> before, Map<String, Split> given, Map<String, Split> byHand)
            throws IOException {
        Map<String, Split> known = new HashMap<>();
        for (Clip clip : made.clips()) {
            Split side = given.get(clip.source());
            if (side != null) {
                known.put(clip.id(), side);
            }
        }
        if (before.isPresent() && before.get().split().equals(made.split())) {
            before.get().clips().forEach(clip -> known.put(clip.id(), clip.split()));
        }
        known.putAll(byHand);
        List<Clip> clips = usable(made);
        return made.dealt(made.split(), new Splitter(made.split()).deal(clips, known));
    }

    /** The clips as they were cut at first, without those that the user took out. */
    private List<Clip> usable(Dataset dataset) throws IOException {
        Review review = store.review(dataset);
        return dataset.clips().stream()
                .filter(clip ->
                        review.find(clip.id()).filter(ReviewedClip::excluded).isEmpty())
                .toList();
    }

    /** Files of clips that are cut otherwise now; files that the program did not write are left alone. */
    private void deleteReplaced(Optional<Dataset> before, Dataset now) throws IOException {
        Set<String> wanted = now.clips().stream().map(Clip::id).collect(Collectors.toSet());
        for (Clip clip : before.map(Dataset::clips).orElse(List.of())) {
            if (!wanted.contains(clip.id())) {
                Files.deleteIfExists(store.file(clip));
            }
        }
    }

    private DatasetReport report(JobContext context) throws IOException {
        DatasetReport report = store.report();
        if (report.clips() == 0) {
            context.warn("Not one clip came out; " + layout.rejected() + " says why.");
        }
        return report;
    }
}
