package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.JsonFile;
import org.xttsworkbench.storage.JsonLines;
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
        return reviewed(open(), edits());
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

    /** The last correction of each clip, by its id; a correction of the text survives a later one that has none. */
    Map<String, TranscriptEdit> edits() throws IOException {
        Map<String, TranscriptEdit> last = new LinkedHashMap<>();
        if (Files.exists(layout.edits())) {
            for (TranscriptEdit edit : JsonLines.read(layout.edits(), TranscriptEdit.class)) {
                TranscriptEdit before = last.get(edit.clip());
                String text = edit.text() == null && before != null ? before.text() : edit.text();
                last.put(edit.clip(), new TranscriptEdit(edit.clip(), text, edit.excluded()));
            }
        }
        return last;
    }

    private static List<Clip> reviewed(Dataset dataset, Map<String, TranscriptEdit> edits) {
        List<Clip> clips = new ArrayList<>();
        for (Clip clip : dataset.clips()) {
            TranscriptEdit edit = edits.get(clip.id());
            String text = edit == null ? null : edit.text();
            if (edit == null || !edit.excluded()) {
                clips.add(text == null ? clip : clip.withText(text));
            }
        }
        return clips;
    }

    /** What was left out, with the clips that the user took out. */
    private List<Rejection> rejections(Dataset dataset) throws IOException {
        Map<String, TranscriptEdit> edits = edits();
        List<Rejection> all = new ArrayList<>(dataset.rejections());
        for (Source source : dataset.sources()) {
            for (Clip clip : source.clips()) {
                TranscriptEdit edit = edits.get(clip.id());
                if (edit != null && edit.excluded()) {
                    all.add(Rejection.excluded(source.name(), clip));
                }
            }
        }
        return all;
    }

    /**
     * Keeps what the user changed by hand in the tables as edits.
     *
     * @return the sides on which the user put clips, by id; empty when no table was changed
     */
    Map<String, Split> keepHandEdits() throws IOException {
        Optional<Dataset> dataset = find();
        if (dataset.isEmpty()) {
            return Map.of();
        }
        HandEdits byHand = HandEdits.find(
                layout, reviewed(dataset.get(), edits()), dataset.get().writtenTables());
        if (!byHand.edits().isEmpty()) {
            try (JsonLines lines = JsonLines.append(layout.edits())) {
                for (TranscriptEdit edit : byHand.edits()) {
                    lines.write(edit);
                }
            }
        }
        return byHand.sides();
    }

    /** Writes the dataset and the tables made from it; files that would not change are not touched. */
    Dataset write(Dataset dataset, FinetuneProject project) throws IOException {
        List<Clip> clips = reviewed(dataset, edits());
        String train = table(clips, Split.TRAIN, project);
        String eval = table(clips, Split.EVAL, project);
        Dataset marked = dataset.withWrittenTables(written(train, eval));
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
