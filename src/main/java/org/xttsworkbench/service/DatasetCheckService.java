package org.xttsworkbench.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.ClipJudge;
import org.xttsworkbench.dataset.DatasetAdvice;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Rejection;
import org.xttsworkbench.dataset.ReviewUpdate;
import org.xttsworkbench.dataset.edit.Edit;
import org.xttsworkbench.dataset.edit.EditEntry;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.dataset.quality.VoicePrint;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.dataset.validation.ClipDoubts;
import org.xttsworkbench.dataset.validation.Finding;
import org.xttsworkbench.dataset.validation.HeardTexts;
import org.xttsworkbench.dataset.validation.Validation;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.project.ProjectStore;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.text.ErrorRate;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.text.VoiceBpeTokenizer;
import org.xttsworkbench.training.BaseModelFolder;
import org.xttsworkbench.training.BaseModelJudge;
import org.xttsworkbench.training.BaseModelVoices;
import org.xttsworkbench.vad.SileroDetector;
import org.xttsworkbench.vad.VoiceActivityDetector;

/** Looks whether a project's dataset is in order and which clips are doubtful. */
public final class DatasetCheckService {

    /**
     * What to check with.
     *
     * @param project the project folder
     * @param base a base model that is to learn from the clips, and whose speaker encoder compares their voices
     * @param recognizer folder of a recogniser's model that listens to each clip anew
     * @param device where the recogniser runs
     * @param threads threads of the engine, 0 = all cores
     */
    public record Request(Path project, Optional<Path> base, Optional<Path> recognizer, String device, int threads) {

        /** Without a base model and without a recogniser. */
        public static Request of(Path project) {
            return new Request(project, Optional.empty(), Optional.empty(), "cpu", 0);
        }
    }

    /**
     * What the dataset holds and what is wrong with it.
     *
     * @param clips number of clips
     * @param seconds length of all clips together
     * @param train number of clips to learn from
     * @param eval number of clips for evaluation
     * @param rejected what did not become a clip
     * @param findings what is wrong; empty when all is well
     * @param suspicions what is doubtful about single clips, the gravest clip first
     * @param wordErrorRate share of words that a recogniser heard otherwise, over all clips it ever listened to
     */
    public record Result(
            int clips,
            double seconds,
            int train,
            int eval,
            List<Rejection> rejected,
            List<Finding> findings,
            List<ListedSuspicion> suspicions,
            Optional<Double> wordErrorRate) {}

    /**
     * A doubt about a clip.
     *
     * @param clip id of the clip
     * @param kind what it is about, such as {@code noisy}
     * @param score how grave it is, from 0 to 1
     * @param reason in a sentence
     */
    public record ListedSuspicion(String clip, String kind, double score, String reason) {
        static ListedSuspicion of(Suspicion doubt) {
            double score = Math.round(1000 * doubt.score()) / 1000.0;
            return new ListedSuspicion(doubt.clip(), doubt.kind().word(), score, doubt.reason());
        }
    }

    private DatasetCheckService() {}

    /** Checks the dataset of a project. */
    public static Result run(Request request, JobContext context) throws IOException {
        ProjectStore projects = new ProjectStore(request.project());
        Language language = Language.of(projects.open().language());
        ProjectLayout layout = projects.layout();
        new DatasetStore(layout).open();
        Optional<BaseModelFolder> base = request.base().map(BaseModelFolder::open);
        ClipJudge judge = base.isPresent() ? new BaseModelJudge(base.get(), language) : ClipJudge.NONE;
        List<Finding> findings;
        try (EngineRuntime runtime = EngineRuntime.start(request.device(), request.threads());
                VoiceActivityDetector detector = new SileroDetector(runtime);
                VoicePrint voices = base.isPresent() ? new BaseModelVoices(runtime, base.get()) : null;
                SpeechRecognizer recognizer = recognizer(runtime, request)) {
            findings = new Validation(layout, language, context)
                    .run(judge, clip -> DatasetFinish.speechSeconds(detector, clip), recognizer, voices);
        }
        DatasetAdvice.of(new DatasetStore(layout).report()).forEach(context::warn);
        DatasetFinish.page(
                layout,
                base.isPresent()
                        ? Optional.of(VoiceBpeTokenizer.load(base.get().file(BaseModelFolder.VOCABULARY)))
                        : Optional.empty());
        return result(layout, language, findings);
    }

    /**
     * Takes clips out of the dataset that are doubted for one of these reasons, because the user wants it: one step of the
     * review, which can be undone there.
     *
     * @param checked what was found before
     * @return what the dataset is then
     */
    public static Result leaveOut(Path project, Set<SuspicionKind> kinds, Result checked, JobContext context)
            throws IOException {
        ProjectStore projects = new ProjectStore(project);
        Language language = Language.of(projects.open().language());
        ProjectLayout layout = projects.layout();
        List<Edit> edits = new ArrayList<>();
        ClipDoubts.of(layout, language).forEach((clip, doubts) -> {
            if (doubts.stream().anyMatch(doubt -> kinds.contains(doubt.kind()))) {
                edits.add(new Edit.Exclude(clip, true));
            }
        });
        if (!edits.isEmpty()) {
            new EditLog(layout.edits()).append(List.of(EditEntry.Step.of(edits)));
            new ReviewUpdate(projects).run(context);
            DatasetFinish.page(layout, Optional.empty());
        }
        return result(layout, language, checked.findings());
    }

    private static @Nullable SpeechRecognizer recognizer(EngineRuntime runtime, Request request) throws IOException {
        return request.recognizer().isPresent()
                ? Recognizers.WHISPER.open(runtime, request.recognizer().get())
                : null;
    }

    private static Result result(ProjectLayout layout, Language language, List<Finding> findings) throws IOException {
        DatasetStore store = new DatasetStore(layout);
        DatasetReport report = store.report();
        List<Clip> clips = store.clips();
        Map<String, List<Suspicion>> doubts = ClipDoubts.of(layout, language);
        Optional<ErrorRate> errors = HeardTexts.read(layout).together(clips, language);
        return new Result(
                report.clips(),
                report.seconds(),
                report.train(),
                report.eval(),
                report.rejected(),
                findings,
                doubts.values().stream()
                        .flatMap(List::stream)
                        .map(ListedSuspicion::of)
                        .toList(),
                errors.map(ErrorRate::rate));
    }
}
