package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.DatasetBuilder;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Listening;
import org.xttsworkbench.dataset.ReviewUpdate;
import org.xttsworkbench.dataset.SileroSpeech;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.Split;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.vad.SileroDetector;
import org.xttsworkbench.vad.VoiceActivityDetector;

/** Makes the dataset of a project, and shows it. */
public final class DatasetService {

    /** All clips, by recording and time. */
    public record Listing(List<ListedClip> clips) {}

    /**
     * One clip.
     *
     * @param id its immutable id
     * @param source name of the recording in the project
     * @param startSeconds where it begins in the recording
     * @param endSeconds where it ends
     * @param text the reviewed transcript, not cleaned
     * @param split {@code train} or {@code eval}
     * @param file its wav file, absolute
     */
    public record ListedClip(
            String id, String source, double startSeconds, double endSeconds, String text, String split, String file) {}

    private final Path project;
    private final Recognizers recognizers;

    /** @param project the project folder */
    public DatasetService(Path project) {
        this(project, Recognizers.WHISPER);
    }

    /** @param recognizers opens the one recogniser of a run */
    DatasetService(Path project, Recognizers recognizers) {
        this.project = project;
        this.recognizers = recognizers;
    }

    /** Makes the dataset, or adds to it, on the device that fits best. */
    public DatasetReport create(DatasetRequest request, int threads, JobContext context) throws IOException {
        return create(request, "auto", threads, context);
    }

    /**
     * Makes the dataset, or adds to it.
     *
     * @param device where the recogniser runs
     * @param threads threads of the engine, 0 = all cores
     */
    public DatasetReport create(DatasetRequest request, String device, int threads, JobContext context)
            throws IOException {
        if (request.recognizer() != null && !request.transcripts().isEmpty()) {
            throw FailureException.usage("Give either --recognizer or --transcripts, not both.");
        }
        String place = request.recognizer() == null ? "cpu" : device;
        try (EngineRuntime runtime = EngineRuntime.start(place, threads);
                VoiceActivityDetector detector = new SileroDetector(runtime)) {
            DatasetReport report = cut(request, runtime, detector, context);
            // Clips that the user cut are cut anew where their files are gone, as after another loudness.
            new ReviewUpdate(new ProjectStore(project)).run(context);
            DatasetFinish.run(new ProjectLayout(project), detector, context);
            return report;
        }
    }

    private DatasetReport cut(
            DatasetRequest request, EngineRuntime runtime, VoiceActivityDetector detector, JobContext context)
            throws IOException {
        ProjectStore projects = new ProjectStore(project);
        SileroSpeech speech = new SileroSpeech(detector);
        Path recognizer = request.recognizer();
        if (recognizer == null) {
            return new DatasetBuilder(projects, speech).create(request, context);
        }
        String language = DatasetBuilder.language(request, projects.find());
        try (SpeechRecognizer opened = recognizers.open(runtime, recognizer)) {
            Listening listening = new Listening(opened, RecognitionOptions.in(opened.languageCode(language)));
            return new DatasetBuilder(projects, speech, listening).create(request, context);
        }
    }

    /** Deals the clips out anew. */
    public DatasetReport split(DatasetRequest request, JobContext context) throws IOException {
        DatasetReport report = new DatasetBuilder(new ProjectStore(project), (recording, c) -> {
                    throw new IllegalStateException("nothing is cut anew");
                })
                .split(request, context);
        DatasetFinish.page(new ProjectLayout(project), Optional.empty());
        return report;
    }

    /** Lists the clips. */
    public Listing list() throws IOException {
        new ProjectStore(project).open();
        DatasetStore store = new DatasetStore(new ProjectLayout(project));
        Map<String, String> names = store.open().sources().stream()
                .collect(Collectors.toMap(Source::id, Source::name, (one, other) -> one));
        return new Listing(store.clips().stream()
                .map(clip -> listed(clip, names.getOrDefault(clip.source(), clip.source()), store))
                .toList());
    }

    private static ListedClip listed(Clip clip, String source, DatasetStore store) {
        return new ListedClip(
                clip.id(),
                source,
                clip.startSeconds(),
                clip.endSeconds(),
                clip.text(),
                clip.split() == Split.EVAL ? "eval" : "train",
                store.file(clip).toString());
    }
}
