package org.xttsworkbench.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.service.RunState;

class EndingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENGINE_ENDED|The engine ended unexpectedly. Its memory ran out (exit code 3).|OUT_OF_MEMORY",
                "ENGINE_ENDED|The engine ended unexpectedly. A library gave up in the middle (exit code 134).|ENGINE_ENDED",
                "INTERNAL|The program ran out of memory.|OUT_OF_MEMORY",
                "INTERNAL|CUDA out of memory: 212 MB wanted.|OUT_OF_MEMORY",
                "STORAGE|/voice/runs/r/checkpoints: No space left on device.|DISK_FULL",
                "BUSY|Another process is training the run r.|FAILED",
            })
    void aFailureIsToldApart(FailureReason reason, String message, Ending.Kind kind) {
        assertThat(Ending.of(new FailureException(reason, message, "")).kind()).isEqualTo(kind);
    }

    @Test
    void afterMemoryRanOutSmallerPortionsComeFirst() {
        var ways = WayOn.of(
                new Ending(Ending.Kind.OUT_OF_MEMORY, ""),
                Optional.of(FakeTrainingFiles.summary("r", RunState.INTERRUPTED, 5, 4)));
        assertThat(ways.get(0))
                .isEqualTo(new WayOn(WayOn.Kind.SMALLER_PORTIONS, 4, Map.of("batchSize", 2, "accumulation", 2)));
        assertThat(ways.get(1).kind()).isEqualTo(WayOn.Kind.RECOMPUTE);
        assertThat(ways).extracting(WayOn::kind).contains(WayOn.Kind.AS_BEFORE, WayOn.Kind.LEAVE);
    }

    @Test
    void afterALossThatIsNoNumberHalfTheRateComesFirst() {
        var ways = WayOn.of(
                Ending.of(RunState.DIVERGED), Optional.of(FakeTrainingFiles.summary("r", RunState.DIVERGED, 5, 4)));
        assertThat(ways.get(0)).isEqualTo(new WayOn(WayOn.Kind.SLOWER, 0, Map.of("learningRate", 2.5e-6)));
    }

    @Test
    void withoutACheckpointThereIsOnlyTheStart() {
        var ways = WayOn.of(Ending.of(RunState.INTERRUPTED), Optional.empty());
        assertThat(ways).containsExactly(new WayOn(WayOn.Kind.FROM_THE_START, 0, Map.of()));
    }
}
