package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.storage.Sha256;

/**
 * Reads and writes the folder {@code dataset/} of a project.
 *
 * <p>{@code dataset.json} is the truth about what was cut, {@code edits.jsonl} about what the user changed; the tables are
 * made from both. Each file is replaced whole, so a killed process leaves the old dataset or the new one.
 */
public final class DatasetStore {
    private final ProjectLayout layout;

    public DatasetStore(ProjectLayout layout) {
        this.layout = layout;
    }

    /** The dataset before corrections, or nothing when there is none yet. */
    public Optional<Dataset> find() throws IOException {
        return Files.exists(layout.datasetFile())
                ? Optional.of(JsonFile.read(layout.datasetFile(), Dataset.class))
                : Optional.empty();
    }

    /**
     * The dataset before corrections.
     *
     * @throws FailureException with reason NOTHING_TO_DO when there is none yet
     */
    public Dataset open() throws IOException {
        return find().orElseThrow(() -> new FailureException(
                FailureReason.NOTHING_TO_DO,
                "The project " + layout.root() + " has no dataset yet.",
                "Make one with \"dataset create\"."));
    }

    /** All clips with the user's corrections, without those that the user took out; by recording and time. */
    public List<Clip> clips() throws IOException {
        return kept(review(open()));
    }

    /** The clips with everything that the user has changed. */
    public Review review() throws IOException {
        return review(open());
    }

    /** A dataset with everything that the user has changed. */
    Review review(Dataset dataset) throws IOException {
        return Review.of(dataset, new EditLog(layout.edits()).read());
    }

    private List<Clip> kept(Review review) throws IOException {
        return kept(review.clips());
    }

    /**
     * Clips that the user did not take out, with their files' digests; those that the user cut have one once {@link
     * ReviewUpdate} has written them.
     */
    public List<Clip> kept(Collection<ReviewedClip> clips) throws IOException {
        Map<String, String> digests = CutFiles.read(layout).digests();
        return clips.stream()
                .filter(clip -> !clip.excluded())
                .map(ReviewedClip::clip)
                .map(clip -> clip.fileSha256().isEmpty() ? clip.withFile(digests.getOrDefault(clip.id(), "")) : clip)
                .toList();
    }

    /** The clips of one side with the user's corrections; by recording and time. */
    public List<Clip> clips(Split split) throws IOException {
        return clips().stream().filter(clip -> clip.split() == split).toList();
    }

    /** The file of a clip: 22 050 Hz, mono, 16 bit. */
    public Path file(Clip clip) {
        return layout.wavs().resolve(clip.fileName());
    }

    /** What the dataset holds. */
    public DatasetReport report() throws IOException {
        return DatasetReport.of(clips(), rejections(open()));
    }

    /** The clips as they were cut at first, without those that the user took out. */
    List<Clip> usable(Dataset dataset) throws IOException {
        Review review = review(dataset);
        return dataset.clips().stream()
                .filter(clip ->
                        review.find(clip.id()).filter(ReviewedClip::excluded).isEmpty())
                .toList();
    }

    /** Ids of the clips that the user changed in any way; these stay as they are cut. */
    Set<String> edited() throws IOException {
        return new EditLog(layout.edits())
                .read().stream()
                        .flatMap(entry -> entry instanceof EditEntry.Step step ? step.edits().stream() : Stream.empty())
                        .flatMap(edit -> clips(edit).stream())
                        .collect(Collectors.toSet());
    }

    private static List<String> clips(Edit edit) {
        if (edit instanceof Edit.Recut recut) {
            return recut.clips();
        } else if (edit instanceof Edit.Text text) {
            return List.of(text.clip());
        } else if (edit instanceof Edit.Accept accept) {
            return List.of(accept.clip());
        }
        return List.of(((Edit.Exclude) edit).clip());
    }

    /** What was left out, with the clips that the user took out. */
    private List<Rejection> rejections(Dataset dataset) throws IOException {
        List<Rejection> all = new ArrayList<>(dataset.rejections());
        Map<String, String> names =
                dataset.sources().stream().collect(Collectors.toMap(Source::id, Source::name, (one, other) -> one));
        for (ReviewedClip clip : review(dataset).clips()) {
            if (clip.excluded()) {
                String source = clip.clip().source();
                all.add(Rejection.excluded(names.getOrDefault(source, source), clip.clip()));
            }
        }
        return all;
    }

    /** Whether both tables are as the program wrote them. */
    boolean hasOwnTables() throws IOException {
        List<String> written = open().writtenTables();
        for (Path file : List.of(layout.trainingManifest(), layout.evaluationManifest())) {
            if (!Files.exists(file) || !written.contains(Sha256.of(file))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Keeps what the user changed by hand in the tables as edits.
     *
     * @param context told what was found
     * @return the sides on which the user put clips, by id; empty when no table was changed
     */
    Map<String, Split> keepHandEdits(JobContext context) throws IOException {
        Optional<Dataset> found = find();
        if (found.isEmpty()) {
            return Map.of();
        }
        Dataset dataset = found.get();
        EditLog log = new EditLog(layout.edits());
        List<EditEntry> all = log.read();
        Integer shown = dataset.writtenEdits();
        Review before = Review.of(dataset, shown == null ? all : all.subList(0, Math.min(shown, all.size())));
        HandEdits byHand = HandEdits.find(layout, before, Review.of(dataset, all), dataset.writtenTables());
        for (List<Edit> step : List.of(byHand.edits(), byHand.kept())) {
            if (!step.isEmpty()) {
                log.append(List.of(EditEntry.Step.of(step)));
            }
        }
        byHand.tell(context);
        return byHand.sides();
    }

    /** Writes the dataset and the tables made from it; files that would not change are not touched. */
    Dataset write(Dataset dataset, FinetuneProject project) throws IOException {
        List<EditEntry> edits = new EditLog(layout.edits()).read();
        List<Clip> clips = kept(Review.of(dataset, edits));
        String train = table(clips, Split.TRAIN, project);
        String eval = table(clips, Split.EVAL, project);
        Dataset marked = dataset.written(written(train, eval), edits.size());
        if (!find().equals(Optional.of(marked))) {
            JsonFile.write(layout.datasetFile(), Dataset.SCHEMA_VERSION, marked);
        }
        text(layout.trainingManifest(), train);
        text(layout.evaluationManifest(), eval);
        text(layout.rejected(), Manifest.ofRejections(rejections(marked)));
        text(layout.languageFile(), project.language() + "\n");
        return marked;
    }

    private static String table(List<Clip> clips, Split split, FinetuneProject project) {
        return Manifest.of(clips.stream().filter(clip -> clip.split() == split).toList(), project.speakerName());
    }

    /**
     * The tables that are there now, if they are the program's own, and those that come: whichever of them a killed
     * process leaves is then known not to be the user's.
     */
    private List<String> written(String train, String eval) throws IOException {
        List<String> coming = List.of(
                Sha256.of(train.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Sha256.of(eval.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        List<String> known = find().map(Dataset::writtenTables).orElse(List.of());
        if (known.containsAll(coming)) {
            return known;
        }
        List<String> all = new ArrayList<>(coming);
        for (Path file : List.of(layout.trainingManifest(), layout.evaluationManifest())) {
            String there = Files.exists(file) ? Sha256.of(file) : "";
            if (known.contains(there) && !all.contains(there)) {
                all.add(there);
            }
        }
        return all;
    }

    private static void text(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            AtomicFile.writeText(file, text);
        }
    }
}
