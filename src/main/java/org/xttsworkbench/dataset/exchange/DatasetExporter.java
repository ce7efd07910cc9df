package org.xttsworkbench.dataset.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Manifest;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.Split;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.AtomicFile;
import org.xttsworkbench.storage.AtomicFolder;

/** Copies a dataset, with the user's corrections, into a new folder in the form of another tool. */
public final class DatasetExporter {
    /** Languages that GPT-SoVITS knows, by our codes. */
    private static final Set<String> SOVITS_LANGUAGES = Set.of("zh-cn", "ja", "en", "ko");

    private final ProjectLayout layout;
    private final DatasetStore store;
    private final FinetuneProject project;

    public DatasetExporter(ProjectLayout layout, FinetuneProject project) {
        this.layout = layout;
        this.store = new DatasetStore(layout);
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
            if (format == ExchangeFormat.SRT) {
                writeSubtitles(clips, target, context);
                return folder;
            }
            Files.createDirectories(target.resolve("wavs"));
            for (int i = 0; i < clips.size(); i++) {
                context.checkCancelled();
                context.report(new Progress("Copying clips", i, clips.size()));
                Clip clip = clips.get(i);
                copy(store.file(clip), target.resolve("wavs").resolve(clip.fileName()));
            }
            context.report(new Progress("Copying clips", clips.size(), clips.size()));
            switch (format) {
                case COQUI, ALLTALK -> writeCoqui(target);
                case LJSPEECH -> writeLjSpeech(clips, target, context);
                case GPT_SOVITS -> writeSovits(clips, target, context);
                default -> throw new IllegalStateException("no clips are copied for " + format);
            }
            return folder;
        });
    }

    private static void copy(Path file, Path target) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw FailureException.badInput(file + " is missing.", "Run \"dataset create\" to make it again.");
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.copy(file, target);
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
            String text = withoutBars(clip, "LJSpeech's form", context);
            table.append(clip.id())
                    .append('|')
                    .append(text)
                    .append('|')
                    .append(text)
                    .append('\n');
        }
        AtomicFile.writeText(target.resolve("metadata.csv"), table.toString());
    }

    private void writeSovits(List<Clip> clips, Path target, JobContext context) throws IOException {
        String speaker = project.speakerName().replace('|', '_');
        if (!SOVITS_LANGUAGES.contains(project.language())) {
            context.warn("GPT-SoVITS does not know the language " + project.language() + ".");
        }
        String language = project.language().replace("zh-cn", "zh");
        StringBuilder list = new StringBuilder();
        for (Clip clip : clips) {
            list.append("wavs/")
                    .append(clip.fileName())
                    .append('|')
                    .append(speaker)
                    .append('|');
            list.append(language)
                    .append('|')
                    .append(withoutBars(clip, "GPT-SoVITS' list", context))
                    .append('\n');
        }
        AtomicFile.writeText(target.resolve("metadata.list"), list.toString());
    }

    private static String withoutBars(Clip clip, String form, JobContext context) {
        if (clip.text().indexOf('|') >= 0) {
            context.warn("The text of " + clip.id() + " holds a |, which " + form + " cannot; it became a blank.");
        }
        return clip.text().replace('|', ' ');
    }

    /** Recordings whole, with their clips as subtitles in both forms. */
    private void writeSubtitles(List<Clip> clips, Path target, JobContext context) throws IOException {
        Set<String> stems = new HashSet<>();
        List<Source> sources = store.open().sources();
        for (int i = 0; i < sources.size(); i++) {
            context.checkCancelled();
            context.report(new Progress("Copying recordings", i, sources.size()));
            Source source = sources.get(i);
            List<Clip> own = clips.stream()
                    .filter(clip -> clip.source().equals(source.id()))
                    .toList();
            if (source.stored() && !own.isEmpty()) {
                copy(layout.recordings().resolve(source.name()), target.resolve(source.name()));
                String stem = source.name().replaceAll("\\.[^./]*$", "");
                // Two recordings that differ only in their ending keep it in the names of their subtitles.
                String name = stems.add(stem) ? stem : source.name();
                AtomicFile.writeText(target.resolve(name + ".srt"), Subtitles.srt(own));
                AtomicFile.writeText(target.resolve(name + ".vtt"), Subtitles.vtt(own));
            }
        }
        context.report(new Progress("Copying recordings", sources.size(), sources.size()));
    }
}
