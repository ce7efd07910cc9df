package org.xttsworkbench.dataset;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;

/**
 * Makes the dataset's folder what the review says: cuts the files of clips that the user cut, and writes the tables.
 * Recordings are read, never written, and files of clips that are no longer wanted stay, for undoing. The same twice
 * changes nothing.
 */
public final class ReviewUpdate {
    private static final int PATIENCE_SECONDS = 60;

    private final ProjectStore projects;
    private final ProjectLayout layout;
    private final DatasetStore store;

    public ReviewUpdate(ProjectStore projects) {
        this.projects = projects;
        this.layout = projects.layout();
        this.store = new DatasetStore(layout);
    }

    /**
     * Before training: as {@link #run}, but an update that the last edits began is waited for, tables that somebody changed
     * by hand count as they are, and without a dataset of the program's own there is nothing to do.
     */
    public void beforeTraining(JobContext context) throws IOException {
        if (store.find().isPresent() && store.hasOwnTables()) {
            run(PATIENCE_SECONDS, context);
        }
    }

    /**
     * Updates the folder; what was changed by hand in the tables becomes part of the review.
     *
     * @return how many clips' files were cut
     * @throws FailureException with reason BUSY when another process changes the dataset, BAD_INPUT when a recording is
     *     gone
     */
    public int run(JobContext context) throws IOException {
        return run(0, context);
    }

    private int run(int patience, JobContext context) throws IOException {
        FinetuneProject project = projects.open();
        return DatasetLock.holding(layout, patience, () -> {
            Map<String, Split> sides = store.keepHandEdits(context);
            Dataset dataset = store.open();
            int cut = cutFiles(dataset, context);
            if (!sides.isEmpty()) {
                Map<String, Split> all = new HashMap<>();
                dataset.clips().forEach(clip -> all.put(clip.id(), clip.split()));
                all.putAll(sides);
                dataset = dataset.dealt(dataset.split(), all);
            }
            store.write(dataset, project);
            return cut;
        });
    }

    private int cutFiles(Dataset dataset, JobContext context) throws IOException {
        List<Clip> byHand = store.review(dataset).clips().stream()
                .filter(clip -> !clip.excluded())
                .map(ReviewedClip::clip)
                .filter(clip -> clip.fileSha256().isEmpty())
                .toList();
        Map<String, String> known = CutFiles.read(layout).digests();
        Map<String, String> digests = new TreeMap<>(known);
        int before = digests.size();
        ClipWriter writer = new ClipWriter(layout.wavs(), dataset.cutting().loudness());
        RecordingFolder recordings = new RecordingFolder(layout);
        for (int i = 0; i < dataset.sources().size(); i++) {
            Source source = dataset.sources().get(i);
            context.checkCancelled();
            List<Clip> missing = byHand.stream()
                    .filter(clip -> clip.source().equals(source.id()))
                    .filter(clip -> !java.nio.file.Files.exists(store.file(clip)) || !known.containsKey(clip.id()))
                    .toList();
            if (!missing.isEmpty()) {
                context.report(
                        new Progress("Cutting clips", i, dataset.sources().size()));
                for (Clip clip : writer.write(recordings.file(source.name()), source.samples(), missing, context)) {
                    digests.put(clip.id(), clip.fileSha256());
                }
            }
        }
        if (!digests.equals(known)) {
            new CutFiles(digests).write(layout);
        }
        return digests.size() - before;
    }
}
