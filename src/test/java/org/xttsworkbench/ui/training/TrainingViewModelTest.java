package org.xttsworkbench.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xttsworkbench.ui.training.FakeTrainingFiles.evaluation;
import static org.xttsworkbench.ui.training.FakeTrainingFiles.portion;
import static org.xttsworkbench.ui.training.FakeTrainingFiles.step;
import static org.xttsworkbench.ui.training.FakeTrainingFiles.summary;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.RunState;
import org.xttsworkbench.service.TrainService;
import org.xttsworkbench.training.StopReason;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.words.Texts;

class TrainingViewModelTest {
    private static final Texts TEXTS = Texts.of(TrainingStep.class);

    private final FakeEngine engine = new FakeEngine();
    private final FakeTrainingFiles files = new FakeTrainingFiles();
    private final TrainingViewModel model = new TrainingViewModel(
            Tasks.direct(), engine, files, () -> new TrainingViewModel.Placement("cpu", 2), TEXTS);
    private final RunWords words = new RunWords(model, TEXTS);

    private void open() {
        model.opened(new ProjectLayout(Path.of("voice")));
    }

    private static TrainService.Result result(StopReason reason) {
        return new TrainService.Result("r", reason, 2, 4, "best", "last", 2.0, 2.5, 0);
    }

    @Test
    void withoutClipsOrModelItSaysWhatIsMissing() {
        files.clips = 0;
        open();
        assertThat(model.phase().get()).isEqualTo(Phase.NO_DATASET);
        assertThat(words.state()).isEqualTo(StepState.notYet("Needs a dataset"));
        files.clips = 10;
        files.base = false;
        model.refresh();
        assertThat(model.phase().get()).isEqualTo(Phase.NO_MODEL);
        files.base = true;
        model.refresh();
        assertThat(model.phase().get()).isEqualTo(Phase.SETUP);
    }

    @Test
    void aRunIsBegunWithWhatWasSetAndFollowedByItsFiles() {
        open();
        model.setup().text(TrainingOption.EPOCHS).set("3");
        model.start();
        TrainService.Request request =
                engine.lastRequest(EngineRequest.Train.class).training();
        assertThat(request.settings()).containsEntry("epochs", 3).containsEntry("patience", 3);
        assertThat(request.base()).contains(Path.of("models/v2"));
        assertThat(request.threads()).isEqualTo(2);
        assertThat(files.followed).containsExactly(request.run().orElseThrow());
        assertThat(model.phase().get()).isEqualTo(Phase.STARTING);
        assertThat(model.isOurs()).isTrue();

        files.portions.add(portion(RunState.RUNNING, false, step(1, 1, 3), step(2, 1, 2.8)));
        model.poll();
        assertThat(model.phase().get()).isEqualTo(Phase.RUNNING);
        assertThat(model.run().get().epochs()).singleElement().satisfies(row -> {
            assertThat(row.mark()).isEqualTo(EpochRow.Mark.RUNNING);
            assertThat(row.trainLoss()).isEqualTo(2.9);
        });
        // 8 clips in batches of 4 are 2 steps an epoch, 20 in 10 epochs; 2 s each.
        assertThat(model.run().get().secondsLeft()).isEqualTo(36);
        assertThat(words.state()).isEqualTo(StepState.running("Epoch 1 of 10, 10\u2009%"));
    }

    @Test
    void aValueThatCannotBeUsedKeepsTheRunFromBeginning() {
        open();
        model.setup().text(TrainingOption.BATCH_SIZE).set("0");
        model.start();
        assertThat(engine.asked).isEmpty();
    }

    @Test
    void stoppingSafelyEndsInAWayToGoOn() {
        open();
        model.start();
        files.portions.add(portion(RunState.RUNNING, false, step(1, 1, 3)));
        model.poll();
        TrainingStep.pauseOrGoOn(model);
        assertThat(engine.last().stopped).isTrue();
        assertThat(model.phase().get()).isEqualTo(Phase.STOPPING);
        files.state = RunState.STOPPED;
        engine.last().succeed(result(StopReason.STOPPED));
        assertThat(model.phase().get()).isEqualTo(Phase.ENDED);
        assertThat(words.strip().sentence()).isEqualTo("Stopped safely at step 1.");
        String name = model.run().get().name();
        model.resume();
        assertThat(engine.lastRequest(EngineRequest.Train.class).training().resume())
                .contains(name);
    }

    @Test
    void aRunOfAnotherWindowIsWatchedAndCanBeStopped() {
        files.runs.add(summary("other", RunState.RUNNING, 3, 2));
        files.portions.add(portion(RunState.RUNNING, false, step(1, 1, 3)));
        open();
        assertThat(model.phase().get()).isEqualTo(Phase.RUNNING);
        assertThat(words.strip().sentence()).isEqualTo("This voice is being trained by another window.");
        model.stop();
        assertThat(engine.lastRequest(EngineRequest.StopRun.class).run().run()).contains("other");
        files.runs.set(0, summary("other", RunState.STOPPED, 3, 3));
        files.state = RunState.STOPPED;
        model.poll();
        assertThat(model.phase().get()).isEqualTo(Phase.ENDED);
        assertThat(model.ending().get().kind()).isEqualTo(Ending.Kind.STOPPED);
    }

    @Test
    void aRunWhoseProcessIsGoneSaysFromWhereItGoesOn() {
        files.runs.add(summary("killed", RunState.INTERRUPTED, 5, 4));
        files.state = RunState.INTERRUPTED;
        files.portions.add(portion(RunState.INTERRUPTED, false, step(4, 2, 3), step(5, 3, 3)));
        open();
        assertThat(words.state()).isEqualTo(StepState.failed("Interrupted, can go on"));
        Message strip = words.strip();
        assertThat(strip.sentence()).isEqualTo("Training was interrupted at step 5.");
        assertThat(strip.detail()).contains("from step 4");
    }

    @Test
    void aLongRunIsReadInPortionsToTheEnd() {
        files.runs.add(summary("long", RunState.COMPLETED, 6, 6));
        files.state = RunState.COMPLETED;
        for (int i = 1; i <= 6; i++) {
            files.portions.add(portion(RunState.COMPLETED, i < 6, step(i, (i + 1) / 2, 3)));
        }
        open();
        assertThat(model.run().get().lastStep()).isEqualTo(6);
        assertThat(model.run().get().epochs()).hasSize(3);
    }

    @Test
    void anEngineThatEndsLeavesTheRunWithWaysToGoOn() {
        open();
        model.start();
        String name = model.run().get().name();
        files.portions.add(portion(RunState.RUNNING, false, step(1, 1, 3), step(2, 1, 3), step(3, 2, 3)));
        model.poll();
        files.runs.add(summary(name, RunState.INTERRUPTED, 3, 2));
        files.state = RunState.INTERRUPTED;
        engine.last()
                .fail(new FailureException(
                        FailureReason.ENGINE_ENDED, "The engine ended unexpectedly. Its log may say why.", ""));
        assertThat(model.ending().get().kind()).isEqualTo(Ending.Kind.ENGINE_ENDED);
        assertThat(words.strip().detail()).contains("edits were not touched");
        assertThat(WayOn.of(model.ending().get(), model.summary()))
                .extracting(WayOn::kind)
                .startsWith(WayOn.Kind.AS_BEFORE)
                .endsWith(WayOn.Kind.LEAVE);
        model.resumeWith(Map.of("batchSize", 2, "accumulation", 2));
        assertThat(engine.lastRequest(EngineRequest.Train.class).training().settings())
                .containsEntry("batchSize", 2);
    }

    @Test
    void whatAnotherVoiceWasAskedForIsNotTakenForThisOne() {
        open();
        model.start();
        FakeEngine.Asked<?> first = engine.last();
        open();
        first.succeed(result(StopReason.COMPLETED));
        assertThat(model.phase().get()).isEqualTo(Phase.SETUP);
    }

    @Test
    void evaluationThatNoLongerFallsIsSaid() {
        files.runs.add(summary("r", RunState.RUNNING, 8, 2));
        files.portions.add(portion(
                RunState.RUNNING,
                false,
                step(1, 1, 3),
                step(2, 1, 3),
                evaluation(2, 1, 2.5, true),
                step(3, 2, 2.9),
                step(4, 2, 2.9),
                evaluation(4, 2, 2.6, false),
                step(5, 3, 2.7),
                step(6, 3, 2.7),
                evaluation(6, 3, 2.7, false)));
        open();
        assertThat(model.run().get().course()).isEqualTo(Course.OVERFITTING);
        assertThat(model.run().get().epochs())
                .extracting(EpochRow::mark)
                .containsExactly(EpochRow.Mark.BEST, EpochRow.Mark.NOT_BETTER, EpochRow.Mark.NOT_BETTER);
        assertThat(model.run().get().epochs().get(0).evaluation().evalLoss()).isEqualTo(2.5);
    }
}
