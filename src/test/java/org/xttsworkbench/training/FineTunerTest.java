package org.xttsworkbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.project.RunLayout;

class FineTunerTest {

    @TempDir
    Path folder;

    @Test
    void everyStepHasALineAndEveryEpochAnEvaluation() throws IOException {
        LoopFixture loop = new LoopFixture(folder);
        TrainingResult result = loop.go(LoopFixture.config("{}"));
        // 17 clips in batches of 2 are 9 micro-batches, in groups of 3: 3 steps an epoch, 3 epochs
        assertThat(result.stopReason()).isEqualTo(StopReason.COMPLETED);
        assertThat(result.state().step()).isEqualTo(9);
        assertThat(loop.metrics()).hasSize(12);
        assertThat(loop.told).hasSize(12);
        assertThat(loop.told.get(0)).isInstanceOfSatisfying(StepMetrics.class, m -> {
            assertThat(m.step()).isEqualTo(1);
            assertThat(m.loss()).isEqualTo(m.lossTextCe() + m.lossMelCe());
        });
        assertThat(result.last()).contains(loop.run.checkpoint(9));
        assertThat(result.best()).contains(loop.run.checkpoint(9));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void aStoppedRunGoesOnBitEqual(int stopAfter) throws IOException {
        LoopFixture whole = new LoopFixture(folder.resolve("whole"));
        TrainingResult expected = whole.go(LoopFixture.config("{}"));

        LoopFixture first = new LoopFixture(folder.resolve("parts"));
        first.stopAfter = stopAfter;
        assertThat(first.go(LoopFixture.config("{}")).stopReason()).isEqualTo(StopReason.STOPPED);
        LoopFixture second = new LoopFixture(folder.resolve("parts"));
        TrainingResult result = second.go(LoopFixture.config("{}"));

        assertThat(second.trainee.weights).isEqualTo(whole.trainee.weights);
        assertThat(second.metrics()).isEqualTo(whole.metrics());
        assertThat(result.state()).isEqualTo(expected.state());
    }

    @Test
    void stepsAfterTheLastCheckpointAreDoneAgainAndCountOnce() throws IOException {
        LoopFixture whole = new LoopFixture(folder.resolve("whole"));
        whole.go(LoopFixture.config("{\"saveEverySteps\": 2}"));
        LoopFixture first = new LoopFixture(folder.resolve("parts"));
        first.stopAfter = 4;
        first.go(LoopFixture.config("{\"saveEverySteps\": 2}"));
        // As if it had been killed in the middle of writing the line of step 6.
        Files.writeString(
                first.run.metrics(),
                "{\"step\":5,\"loss\":1}\n{\"step\":6,\"lo",
                java.nio.file.StandardOpenOption.APPEND);
        Files.createDirectories(first.run.checkpoints().resolve("step-000006.part"));
        LoopFixture second = new LoopFixture(folder.resolve("parts"));
        second.go(LoopFixture.config("{\"saveEverySteps\": 2}"));
        assertThat(second.metrics()).isEqualTo(whole.metrics());
        assertThat(second.run.checkpoints().resolve("step-000006.part")).doesNotExist();
    }

    @Test
    void aCompletedRunCanBeMadeLonger() throws IOException {
        LoopFixture whole = new LoopFixture(folder.resolve("whole"));
        whole.go(LoopFixture.config("{\"maxSteps\": 7}"));
        new LoopFixture(folder.resolve("parts")).go(LoopFixture.config("{\"maxSteps\": 4}"));
        LoopFixture second = new LoopFixture(folder.resolve("parts"));
        assertThat(second.go(LoopFixture.config("{\"maxSteps\": 7}")).stopReason())
                .isEqualTo(StopReason.COMPLETED);
        assertThat(second.trainee.weights).isEqualTo(whole.trainee.weights);
    }

    @Test
    void aLossThatIsNoNumberEndsTheRunAndKeepsTheLastGoodCheckpoint() throws IOException {
        LoopFixture loop = new LoopFixture(folder);
        loop.trainee.nanFromStep = 6;
        TrainingResult result = loop.go(LoopFixture.config("{\"saveEverySteps\": 2}"));
        assertThat(result.stopReason()).isEqualTo(StopReason.DIVERGED);
        assertThat(result.last()).contains(loop.run.checkpoint(4));
        assertThat(result.state().step()).isEqualTo(4);
        assertThat(loop.metrics()).hasSize(6);
    }

    @Test
    void divergingBeforeAnyCheckpointSaysSo() throws IOException {
        LoopFixture loop = new LoopFixture(folder);
        loop.trainee.nanFromStep = 1;
        TrainingResult result = loop.go(LoopFixture.config("{}"));
        assertThat(result.stopReason()).isEqualTo(StopReason.DIVERGED);
        assertThat(result.last()).isEmpty();
        assertThat(loop.trainee.weights).isEqualTo(new FakeTrainee().weights);
    }

    @Test
    void patienceEndsARunWhoseLossNoLongerFalls() throws IOException {
        LoopFixture loop = new LoopFixture(folder);
        TrainingResult result = loop.go(LoopFixture.config("{\"patience\": 2, \"epochs\": 50, \"learningRate\": 0.4}"));
        assertThat(result.stopReason()).isEqualTo(StopReason.EARLY_STOPPED);
        assertThat(result.best()).isPresent();
        assertThat(RunLayout.step(result.best().orElseThrow()))
                .isEqualTo(result.state().bestStep())
                .isLessThan(result.state().step());
    }

    @Test
    void aRequestFileStopsTheRun() throws IOException {
        LoopFixture loop = new LoopFixture(folder);
        new StopRequest(loop.run.stopRequest()).make();
        TrainingResult result = loop.go(LoopFixture.config("{}"));
        assertThat(result.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(result.state().step()).isZero();
        assertThat(result.last()).isEmpty();
    }

    @Test
    void aResumedRunThatIsStoppedBeforeItsFirstStepKeepsItsCheckpoint() throws IOException {
        LoopFixture first = new LoopFixture(folder);
        first.stopAfter = 2;
        first.go(LoopFixture.config("{}"));
        LoopFixture second = new LoopFixture(folder);
        second.stopAfter = 0;
        TrainingResult result = second.go(LoopFixture.config("{}"));
        assertThat(result.stopReason()).isEqualTo(StopReason.STOPPED);
        assertThat(result.state().step()).isEqualTo(2);
        assertThat(result.last()).contains(second.run.checkpoint(2));
        assertThat(second.told).isEmpty();
    }

    @Test
    void onlyTheNewestAndTheBestCheckpointStay() throws IOException {
        LoopFixture loop = new LoopFixture(folder);
        TrainingResult result = loop.go(LoopFixture.config(
                "{\"saveEverySteps\": 1, \"epochs\": 12, \"learningRate\": 0.4, \"keepCheckpoints\": 2}"));
        assertThat(loop.run.checkpointFolders())
                .hasSizeBetween(2, 3)
                .contains(result.best().orElseThrow(), loop.run.checkpoint(36), loop.run.checkpoint(35));
    }

    @Test
    void settingsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> LoopFixture.config("{\"batchSize\": 0}"))
                .hasRootCauseInstanceOf(FailureException.class);
    }
}
