package org.xttsworkbench.dataset.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Manifest;
import org.xttsworkbench.dataset.Split;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.AtomicFolder;

/** Copies a dataset, with the user's corrections, into a new folder in the form of another tool. */
public final class DatasetExporter {
    private final DatasetStore store;
    private final FinetuneProject project;

    public DatasetExporter(DatasetStore store, FinetuneProject project) {
        this.store = store;
        this.project = project;
    }

    /**
     * Writes the folder whole or not at all.
     *
     * @throws FailureException when something lies at {@code folder} already, or a clip's file is missing
     */
    public void export(ExchangeFormat format, Path folder, JobContext context) throws IOException {
        List<Clip> clips = store.clips();
        AtomicFolder.write(folder, target -> {
            Files.createDirectories(target.resolve("wavs"));
            for (int i = 0; i < clips.size(); i++) {
                context.checkCancelled();
                context.report(new Progress("Copying clips", i, clips.size()));
                copy(clips.get(i), target);
            }
            context.report(new Progress("Copying clips", clips.size(), clips.size()));
            switch (format) {
                case COQUI -> writeCoqui(target);
                case LJSPEECH -> writeLjSpeech(clips, target, context);
            }
            return folder;
        });
    }

    private void copy(Clip clip, Path target) throws IOException {
        Path file = store.file(clip);
        if (!Files.isRegularFile(file)) {
            throw FailureException.badInput(file + " is missing.", "Run \"dataset create\" to cut it again.");
        }
        Files.copy(file, target.resolve("wavs").resolve(clip.fileName()));
    }

    private void writeCoqui(Path target) throws IOException {
        String speaker = project.speakerName();
        AtomicFile.writeText(target.resolve("metadata_train.csv"), Manifest.of(store.clips(Split.TRAIN), speaker));
        AtomicFile.writeText(target.resolve("metadata_eval.csv"), Manifest.of(store.clips(Split.EVAL), speaker));
        AtomicFile.writeText(target.resolve("lang.txt"), project.language() + "\n");
    }

    private static void writeLjSpeech(List<Clip> clips, Path target, JobContext context) throws IOException {
        StringBuilder table = new StringBuilder();
        for (Clip clip : clips) {
            String text = clip.text().replace('|', ' ');
            if (!text.equals(clip.text())) {
                context.warn(
                        "The text of " + clip.id() + " holds a |, which LJSpeech's form cannot; it became a blank.");
            }
            table.append(clip.id())
                    .append('|')
                    .append(text)
                    .append('|')
                    .append(text)
                    .append('\n');
        }
        AtomicFile.writeText(target.resolve("metadata.csv"), table.toString());
    }
}
