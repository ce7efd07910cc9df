package org.xttsworkbench.ui.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xttsworkbench.dataset.Dataset;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.dataset.Rejection;
import org.xttsworkbench.dataset.Source;
import org.xttsworkbench.dataset.SplitOptions;
import org.xttsworkbench.dataset.segment.CuttingOptions;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.modelhub.ModelKind;
import org.xttsworkbench.project.FinetuneProject;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.ModelsService;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;

/** The step without a toolkit and without an engine's process. */
class DatasetStepTest {
    @TempDir
    Path folder;

    private final Workbench workbench = new Workbench(Tasks.direct());
    private final FakeEngine engine = new FakeEngine();
    private final FakeFiles files = new FakeFiles();
    private final DatasetStep step = new DatasetStep(workbench, engine, files, () -> Path.of("models"), opened -> {});
    private Path recording;

    @BeforeEach
    void openAVoice() throws Exception {
        recording = java.nio.file.Files.writeString(folder.resolve("a.wav"), "sound");
        Voice voice = new Voice(new ProjectLayout(folder.resolve("voice")), new FinetuneProject("Ada", "en"));
        step.opened(voice);
    }

    @Test
    void anEmptyVoiceAsksForRecordings() {
        assertThat(step.state().get()).isEqualTo(StepState.ready("Add recordings"));
        assertThat(step.frame().primary().get().words()).isEqualTo("Add files…");
    }

    @Test
    void droppedRecordingsWaitAndCanBeCut() {
        step.dropped(List.of(recording));
        assertThat(step.model().rows()).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("a.wav");
            assertThat(row.state()).isEqualTo(RecordingRow.State.WAITING);
        });
        assertThat(step.frame().primary().get().words()).isEqualTo("Create dataset");
        step.frame().primary().get().run().run();
        EngineRequest.CreateDataset asked = (EngineRequest.CreateDataset) cutting().request;
        assertThat(asked.dataset().recordings()).containsExactly(recording);
        assertThat(asked.dataset().language()).isEqualTo("en");
    }

    @Test
    void progressIsShownInRailRowAndStatusBar() {
        start();
        cutting().listener.progress(new Progress(Stage.READING_RECORDINGS, 1, 1));
        cutting()
                .listener
                .progress(new Progress(
                        Stage.CUTTING.words(), 0.25, 1, "", Stage.CUTTING, new Progress.Item("a.wav", 1, 1, 0.25, "")));
        assertThat(step.state().get()).isEqualTo(StepState.running("Cutting, 27\u2009%"));
        assertThat(step.model().job().course().get().file())
                .map(Progress.Item::name)
                .contains("a.wav");
        assertThat(step.model().rows()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(RecordingRow.State.WORKING);
            assertThat(row.percent()).isEqualTo(25);
        });
        assertThat(workbench.jobs()).singleElement().satisfies(job -> {
            assertThat(job.fraction().get()).isBetween(0.26, 0.27);
            assertThat(job.stop().get()).isNotNull();
        });
        assertThat(step.frame().stop().get()).isNotNull();
    }

    @Test
    void progressInAllNeverGoesBackFromStageToStage() {
        StageShares shares = new StageShares(true);
        double before = 0;
        for (Stage stage : List.of(
                Stage.READING_RECORDINGS, Stage.FINDING_SPEECH, Stage.LISTENING, Stage.OTHER, Stage.FINDING_SPEECH)) {
            for (int done = 0; done <= 3; done++) {
                double now = shares.reached(new Progress(stage, done, 3));
                assertThat(now).isBetween(before, 1.0);
                before = now;
            }
        }
        assertThat(before).isEqualTo(1);
    }

    @Test
    void recordingsWithoutTextGetARecogniserWhereThereIsOne() throws Exception {
        step.shown();
        models(true);
        assertThat(step.model().options().get().recognizer()).isEmpty();
        step.dropped(List.of(recording));
        assertThat(step.model().options().get().recognizer()).contains(Path.of("models/whisper/base"));
        step.frame().primary().get().run().run();
        EngineRequest.CreateDataset asked = (EngineRequest.CreateDataset) cutting().request;
        assertThat(asked.dataset().recognizer()).isEqualTo(Path.of("models/whisper/base"));
    }

    @Test
    void givenTextsAndThePersonsChoiceCount() throws Exception {
        java.nio.file.Files.writeString(folder.resolve("a.txt"), "What is said.");
        step.dropped(List.of(recording));
        step.shown();
        models(true);
        assertThat(step.model().rows().get(0).textFrom()).isEqualTo("a.txt");
        assertThat(step.model().options().get().recognizer()).isEmpty();

        Path silent = java.nio.file.Files.writeString(folder.resolve("b.wav"), "sound");
        step.dropped(List.of(silent));
        assertThat(step.model().options().get().recognizer()).isPresent();
        step.model().choose(Optional.empty());
        step.refresh();
        models(true);
        assertThat(step.model().options().get().recognizer()).isEmpty();
    }

    @Test
    void theChosenRecogniserIsRememberedWithTheVoice() {
        step.model().choose(Optional.of(Path.of("models/whisper/large")));
        step.closed();
        step.opened(new Voice(new ProjectLayout(folder.resolve("voice")), new FinetuneProject("Ada", "en")));
        assertThat(step.model().options().get().recognizer()).contains(Path.of("models/whisper/large"));
    }

    @Test
    void anImportedRecogniserIsChosen() {
        step.model()
                .recognizers()
                .importFrom(Path.of("given"), made -> step.model().choose(Optional.of(made)));
        assertThat(workbench.jobs()).hasSize(1);
        FakeEngine.Asked<?> asked = engine.last();
        assertThat(((EngineRequest.ImportModel) asked.request).folder()).isEqualTo(Path.of("given"));
        asked.succeed(new ModelsService.Result(List.of(model(true))));
        assertThat(step.model().options().get().recognizer()).contains(Path.of("models/whisper/base"));
    }

    private void models(boolean valid) {
        engine.asked.stream()
                .filter(asked -> asked.request instanceof EngineRequest.ListModels)
                .reduce((first, last) -> last)
                .orElseThrow()
                .succeed(new ModelsService.Result(List.of(model(valid))));
    }

    private static InstalledModel model(boolean valid) {
        return new InstalledModel(
                "whisper/base", ModelKind.WHISPER, "base", "models/whisper/base", 1, List.of(), 3, 3, valid, List.of());
    }

    @Test
    void aFailureSaysWhatAndOffersToTryAgain() {
        start();
        cutting().fail(FailureException.badInput("The table has no text.", "Look at line 3."));
        assertThat(step.state().get().kind()).isEqualTo(StepState.Kind.FAILED);
        assertThat(step.frame().message().get()).satisfies(message -> {
            assertThat(message.tone()).isEqualTo(Tone.BAD);
            assertThat(message.sentence()).isEqualTo("The table has no text.");
            assertThat(message.actions()).hasSize(1);
        });
        assertThat(workbench.jobs().get(0).state().get()).isEqualTo(ShownJob.State.FAILED);
    }

    /** As a recording that ends in the middle of a block: it can be tried again, given anew or left out, and is not nagged about. */
    @Test
    void aRecordingThatCouldNotBeReadIsNoDeadEnd() throws Exception {
        start();
        files.dataset = Optional.of(unreadable("a.wav"));
        cutting().succeed(new DatasetReport(0, 0, 0, 0, List.of()));
        assertThat(step.model().rows()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(RecordingRow.State.FAILED);
            assertThat(row.words()).isEqualTo("unreadable: it is cut short");
            assertThat(row.file()).isEqualTo(recording);
        });
        Message told = step.frame().message().get();
        assertThat(told.actions()).extracting(Action::words).containsExactly("Try again", "Leave out");
        told.actions().get(0).run().run();
        assertThat(((EngineRequest.CreateDataset) cutting().request).dataset().recordings())
                .containsExactly(recording);
        cutting().succeed(new DatasetReport(0, 0, 0, 0, List.of()));

        Path copy = java.nio.file.Files.writeString(
                java.nio.file.Files.createDirectory(folder.resolve("copies")).resolve("a.wav"), "whole sound");
        step.model().replace(step.model().rows().get(0), copy);
        assertThat(step.model().rows()).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(RecordingRow.State.WAITING);
            assertThat(row.file()).isEqualTo(copy);
        });
        step.model().create();
        cutting().succeed(new DatasetReport(0, 0, 0, 0, List.of()));
        assertThat(step.model().rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.state()).as("that one is broken, too").isEqualTo(RecordingRow.State.FAILED));

        java.nio.file.Files.delete(copy);
        step.refresh();
        assertThat(step.model().rows().get(0).state()).isEqualTo(RecordingRow.State.MISSING);
        step.model().leaveOut(step.model().rows());
        assertThat(step.model().rows()).isEmpty();
        assertThat(step.frame().message().get()).isNull();
    }

    private static Dataset unreadable(String name) {
        Rejection why = new Rejection(name, null, "", "unreadable: it is cut short");
        Source source =
                new Source("id", "", name, false, 0, 0, List.of(), null, null, List.of(), List.of(why), List.of());
        return new Dataset(
                CuttingOptions.DEFAULT, SplitOptions.DEFAULT, List.of(source), List.of(), List.of(), List.of());
    }

    @Test
    void stoppingSaysThatNothingIsLost() {
        start();
        step.frame().stop().get().run().run();
        assertThat(cutting().cancelled).isTrue();
        assertThat(step.frame().message().get().tone()).isEqualTo(Tone.INFO);
        assertThat(step.model().job().running()).isFalse();
        assertThat(workbench.jobs()).isEmpty();
    }

    @Test
    void whatIsNoSoundIsTold() {
        step.dropped(List.of(folder.resolve("notes.docx")));
        assertThat(step.frame().message().get().sentence()).contains("is a sound file");
        assertThat(step.model().rows()).isEmpty();
    }

    @Test
    void optionsThatMakeNoSenseAreNotSent() {
        step.dropped(List.of(recording));
        step.model().options().set(new DatasetOptions("en", Optional.empty(), 5, 4, 15, 42));
        step.frame().primary().get().run().run();
        assertThat(engine.asked).noneMatch(asked -> asked.request instanceof EngineRequest.CreateDataset);
    }

    @Test
    void afterClosingNothingOfTheVoiceIsLeft() {
        start();
        step.closed();
        cutting().cancel();
        assertThat(step.model().rows()).isEmpty();
        assertThat(step.id()).isEqualTo(StepId.DATASET);
    }

    private FakeEngine.Asked<?> cutting() {
        return engine.asked.stream()
                .filter(asked -> asked.request instanceof EngineRequest.CreateDataset)
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void start() {
        step.dropped(List.of(recording));
        step.frame().primary().get().run().run();
    }

    private static final class FakeFiles implements DatasetFiles {
        private Input input = Input.NONE;
        private Optional<Dataset> dataset = Optional.empty();

        @Override
        public Contents read(ProjectLayout layout) {
            return new Contents(dataset, List.of(), input);
        }

        @Override
        public void remember(ProjectLayout layout, Input remembered) {
            input = remembered;
        }

        @Override
        public Input sort(List<Path> given) {
            return new Input(
                    given.stream()
                            .filter(file -> file.toString().endsWith(".wav"))
                            .toList(),
                    List.of());
        }
    }
}
