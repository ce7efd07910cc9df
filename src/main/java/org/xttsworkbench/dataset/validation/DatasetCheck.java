package org.xttsworkbench.dataset.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.ClipJudge;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.Split;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.Sha256;

/**
 * Looks whether a dataset is what it says: its files, its texts, its sides, and whether a base model can learn from its
 * clips. Changes nothing.
 */
public final class DatasetCheck {
    private final ProjectLayout layout;
    private final DatasetStore store;
    private final ClipJudge judge;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Suspicion> doubts = new ArrayList<>();

    /** @param judge what a base model says of clips, or {@link ClipJudge#NONE} */
    public DatasetCheck(ProjectLayout layout, ClipJudge judge) {
        this.layout = layout;
        this.store = new DatasetStore(layout);
        this.judge = judge;
    }

    /** Checks everything; an empty list means that nothing was found. */
    public List<Finding> run(JobContext context) throws IOException {
        Dataset dataset = store.open();
        for (Source source : dataset.sources()) {
            context.checkCancelled();
            if (source.stored()) {
                fileProblem(layout.recordings().resolve(source.name()), source.sha256())
                        .ifPresent(problem -> findings.add(new Finding(null, problem.file, problem.words)));
            }
        }
        List<Clip> clips = store.clips();
        Map<String, Clip> bySound = new HashMap<>();
        for (int i = 0; i < clips.size(); i++) {
            context.checkCancelled();
            context.report(new Progress("Checking clips", i, clips.size()));
            check(clips.get(i), bySound);
        }
        context.report(new Progress("Checking clips", clips.size(), clips.size()));
        for (Suspicion overlap : SplitOverlap.find(clips)) {
            add(overlap, null, "overlap: " + overlap.reason());
        }
        checkTables(clips);
        return List.copyOf(findings);
    }

    /** What was found about single clips, for the review. */
    public List<Suspicion> doubts() {
        return List.copyOf(doubts);
    }

    private void check(Clip clip, Map<String, Clip> bySound) throws IOException {
        Path file = store.file(clip);
        fileProblem(file, clip.fileSha256())
                .ifPresent(problem -> add(Suspicion.of(clip.id(), problem.kind, 1, ""), problem.file, problem.words));
        Clip same = bySound.putIfAbsent(clip.fileSha256(), clip);
        if (same != null) {
            add(
                    Suspicion.of(clip.id(), SuspicionKind.DUPLICATE, 0.9, same.id()),
                    file.toString(),
                    "duplicate: it sounds exactly like " + same.id());
        }
        if (clip.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            add(Suspicion.of(clip.id(), SuspicionKind.EMPTY_TEXT, 1, ""), null, "empty text");
        } else {
            judge.problem(clip)
                    .ifPresent(problem ->
                            add(Suspicion.of(clip.id(), SuspicionKind.UNUSABLE, 0.95, problem), null, problem));
        }
    }

    private void add(Suspicion doubt, @Nullable String file, String problem) {
        doubts.add(doubt);
        findings.add(new Finding(doubt.clip(), file, problem));
    }

    private record FileProblem(String file, SuspicionKind kind, String words) {}

    private static java.util.Optional<FileProblem> fileProblem(Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            return java.util.Optional.of(
                    new FileProblem(file.toString(), SuspicionKind.MISSING_FILE, "missing: the file is not there"));
        } else if (!sha256.isEmpty() && !Sha256.of(file).equals(sha256)) {
            return java.util.Optional.of(new FileProblem(
                    file.toString(), SuspicionKind.CHANGED_FILE, "changed: the file is not what it was"));
        }
        return java.util.Optional.empty();
    }

    private void checkTables(List<Clip> clips) {
        for (Split split : Split.values()) {
            if (clips.stream().noneMatch(clip -> clip.split() == split)) {
                findings.add(new Finding(
                        null, null, split == Split.TRAIN ? "no clip to learn from" : "no clip for evaluation"));
            }
        }
        for (Path table : List.of(layout.trainingManifest(), layout.evaluationManifest())) {
            if (!Files.exists(table)) {
                findings.add(new Finding(null, table.toString(), "missing: \"dataset create\" writes the table again"));
            }
        }
    }
}
