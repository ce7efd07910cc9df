package org.xttsworkbench.dataset.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.audio.AudioDecoder;
import org.xttsworkbench.audio.AudioQuality;
import org.xttsworkbench.audio.AudioQualityMeter;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.storage.JsonLines;

/**
 * Measures clips and recordings that were not measured yet. Can be cancelled between any two; what was measured is kept.
 */
public final class QualityMeasuring {

    /** Finds out how many seconds of a clip are speech. */
    @FunctionalInterface
    public interface SpeechSeconds {
        double in(Waveform clip);
    }

    private record Task(String id, String sha256, Path file, boolean clip) {}

    private final ProjectLayout layout;
    private final DatasetStore store;
    private final QualityStore measurements;

    public QualityMeasuring(ProjectLayout layout) {
        this.layout = layout;
        this.store = new DatasetStore(layout);
        this.measurements = new QualityStore(layout);
    }

    /** Whether every file that is there has been measured. */
    public boolean isDone() throws IOException {
        return tasks().isEmpty();
    }

    /** Measures what is new. Files that are missing or cannot be read are left to the check, which tells them. */
    public void run(SpeechSeconds speech, JobContext context) throws IOException {
        List<Task> tasks = tasks();
        if (tasks.isEmpty()) {
            return;
        }
        try (JsonLines lines = measurements.append()) {
            for (int i = 0; i < tasks.size(); i++) {
                context.checkCancelled();
                context.report(new Progress("Measuring the sound", i, tasks.size()));
                measure(tasks.get(i), speech, lines, context);
            }
        }
        context.report(new Progress("Measuring the sound", tasks.size(), tasks.size()));
    }

    private List<Task> tasks() throws IOException {
        Dataset dataset = store.open();
        List<Clip> clips = store.clips();
        List<Task> tasks = new ArrayList<>();
        Map<String, Measurement> known = measurements.ofClips(clips);
        for (Clip clip : clips) {
            // A clip that was just cut by hand has no digest until its file is written.
            if (!known.containsKey(clip.id()) && !clip.fileSha256().isEmpty()) {
                tasks.add(new Task(clip.id(), clip.fileSha256(), store.file(clip), true));
            }
        }
        Map<String, Measurement> heard = measurements.ofSources(dataset.sources());
        for (Source source : dataset.sources()) {
            if (source.stored() && !heard.containsKey(source.id())) {
                Path file = layout.recordings().resolve(source.name());
                tasks.add(new Task(source.id(), source.sha256(), file, false));
            }
        }
        tasks.removeIf(task -> !Files.isRegularFile(task.file));
        return tasks;
    }

    private static void measure(Task task, SpeechSeconds speech, JsonLines lines, JobContext context)
            throws IOException {
        try {
            Waveform clip = task.clip ? AudioDecoder.decode(task.file, Clip.FILE_SAMPLE_RATE, context) : null;
            AudioQuality sound = clip == null ? AudioQuality.of(task.file, context) : AudioQualityMeter.of(clip);
            double seconds = clip == null ? 0 : speech.in(clip);
            lines.write(new Measurement(task.id, task.sha256, sound, seconds));
        } catch (FailureException e) {
            context.warn(String.valueOf(e.getMessage()));
        }
    }
}
