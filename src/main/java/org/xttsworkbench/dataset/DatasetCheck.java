package org.xttsworkbench.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.Sha256;

/** Looks whether a dataset is what it says: its files, its texts, and whether a base model can learn from its clips. */
public final class DatasetCheck {
    private final ProjectLayout layout;
    private final DatasetStore store;
    private final ClipJudge judge;
    private final List<Finding> findings = new ArrayList<>();

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
                checkFile(null, layout.recordings().resolve(source.name()), source.sha256());
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
        checkTables(clips);
        return List.copyOf(findings);
    }

    private void check(Clip clip, Map<String, Clip> bySound) throws IOException {
        checkFile(clip.id(), store.file(clip), clip.fileSha256());
        Clip same = bySound.putIfAbsent(clip.fileSha256(), clip);
        if (same != null) {
            findings.add(new Finding(
                    clip.id(), store.file(clip).toString(), "duplicate: it sounds exactly like " + same.id()));
        }
        if (clip.text().codePoints().noneMatch(Character::isLetterOrDigit)) {
            findings.add(new Finding(clip.id(), null, "empty text"));
        } else {
            judge.problem(clip).ifPresent(problem -> findings.add(new Finding(clip.id(), null, problem)));
        }
    }

    private void checkFile(@Nullable String clip, Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            findings.add(new Finding(clip, file.toString(), "missing: the file is not there"));
        } else if (!sha256.isEmpty() && !Sha256.of(file).equals(sha256)) {
            findings.add(new Finding(clip, file.toString(), "changed: the file is not what it was"));
        }
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
