package org.xttsworkbench.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.SharedData;
import org.xttsworkbench.asr.FakeRecognizer;
import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;
import org.xttsworkbench.asr.Transcript;
import org.xttsworkbench.audio.TimeSpan;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.DatasetRequest;
import org.xttsworkbench.dataset.DatasetStore;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.edit.EditLog;
import org.xttsworkbench.dataset.review.SuspicionKind;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.project.ProjectLayout;

/** What a run opens and refuses, and what of the dataset a user may choose. */
class DatasetChoicesTest {
    private static final Path CLIPS = SharedData.golden("xtts-tiny/clips");

    @TempDir
    Path folder;

    private Path given;
    private Path project;
    private final List<String> steps = new ArrayList<>();

    @BeforeEach
    void recordings() throws IOException {
        given = Files.createDirectories(folder.resolve("given"));
        project = folder.resolve("project");
        Files.copy(CLIPS.resolve("spoken-15.wav"), given.resolve("a.wav"));
        Files.copy(CLIPS.resolve("spoken-20.wav"), given.resolve("b.wav"));
        Files.copy(CLIPS.resolve("spoken-15.wav"), given.resolve("same as a.wav"));
    }

    private SpeechRecognizer recognizer(boolean failing) {
        steps.add("opened");
        FakeRecognizer fake = new FakeRecognizer("fake");
        return new SpeechRecognizer() {
            @Override
            public String identity() {
                return fake.identity();
            }

            @Override
            public String languageCode(String language) {
                if (language.equals("hu")) {
                    throw FailureException.usage("The recogniser does not know the language \"hu\".");
                }
                return language;
            }

            @Override
            public Transcript transcribe(
                    Path recording, List<TimeSpan> speech, RecognitionOptions options, JobContext context) {
                steps.add("heard");
                if (failing) {
                    throw new IllegalStateException("out of memory");
                }
                return fake.transcribe(recording, speech, options, context);
            }

            @Override
            public Transcript transcribe(float[] samples, RecognitionOptions options, JobContext context) {
                return fake.transcribe(samples, options, context);
            }

            @Override
            public void close() {
                steps.add("closed");
            }
        };
    }

    private DatasetReport create(DatasetRequest request, boolean failing) throws IOException {
        return new DatasetService(project, (runtime, model) -> recognizer(failing))
                .create(request.withRecognizer(given), "cpu", 1, JobContext.silent());
    }

    private DatasetRequest request(String language, @Nullable Double evalPercent) {
        return new DatasetRequest(List.of(given), List.of(), language, null, null, evalPercent, null);
    }

    /** The program before this one opened a second recogniser for clips that it had twice, and closed none. */
    @Test
    void no12OneRecogniserIsOpenAndItIsClosed() throws IOException {
        create(request("en", null), false);
        assertThat(steps).containsExactly("opened", "heard", "heard", "closed");
        assertThat(new DatasetStore(new ProjectLayout(project)).open().sources())
                .extracting(Source::recognition)
                .allSatisfy(recognition -> assertThat(recognition.recognizer()).isEqualTo("fake"));
    }

    @Test
    void no12ItIsClosedAfterAFailureToo() {
        assertThatThrownBy(() -> create(request("en", null), true)).hasMessage("out of memory");
        assertThat(steps).containsExactly("opened", "heard", "closed");
    }

    /** The program before this one wrote its tables and then raised. */
    @Test
    void no18AWrongSettingIsToldBeforeAnythingIsWritten() {
        for (DatasetRequest wrong : List.of(
                request("en", 90.0), request("hu", null), request("en", null).withTarget(100.0))) {
            assertThatThrownBy(() -> create(wrong, false)).isInstanceOf(FailureException.class);
            assertThat(project).doesNotExist();
            assertThat(steps).doesNotContain("heard");
        }
        assertThatThrownBy(() -> new DatasetService(project)
                        .create(request("en", null).withRecognizer(given), "cpu", 1, JobContext.silent()))
                .isInstanceOf(FailureException.class);
        assertThat(project).doesNotExist();
    }

    @Test
    void clipsAreLeftOutWhenTheUserWantsItAndComeBack() throws IOException {
        Files.writeString(given.resolve("a.txt"), "Too many words for so short a sentence. ".repeat(8));
        Files.writeString(
                given.resolve("b.txt"), "If the wheel begins to squeak, add one drop of oil, no more than that.");
        Files.delete(given.resolve("same as a.wav"));
        new DatasetService(project).create(request("en", null), 1, JobContext.silent());
        DatasetCheckService.Result checked =
                DatasetCheckService.run(DatasetCheckService.Request.of(project), JobContext.silent());
        assertThat(checked.suspicions()).anyMatch(doubt -> doubt.kind().equals("fast"));
        assertThat(checked.clips()).isEqualTo(2);
        DatasetCheckService.Result left =
                DatasetCheckService.leaveOut(project, Set.of(SuspicionKind.of("fast")), checked, JobContext.silent());
        assertThat(left.clips()).isEqualTo(1);
        assertThat(left.rejected())
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).startsWith("excluded by hand"));
        ProjectLayout layout = new ProjectLayout(project);
        DatasetStore store = new DatasetStore(layout);
        new EditLog(layout.edits()).append(List.of(store.review().undo().orElseThrow()));
        assertThat(store.clips()).hasSize(2);
        assertThatThrownBy(() -> SuspicionKind.of("ugly"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("noisy, clipped");
    }

    @Test
    void splittingAnewWritesTheReportAnew() throws IOException {
        Files.writeString(given.resolve("a.txt"), "How many bridges does this city need?");
        new DatasetService(project).create(request("en", null), 1, JobContext.silent());
        Path report = new ProjectLayout(project).report();
        Files.delete(report);
        new DatasetService(project).split(request("en", 50.0), JobContext.silent());
        assertThat(report).content().contains("training / evaluation");
    }
}
