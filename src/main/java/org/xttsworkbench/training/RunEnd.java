package org.xttsworkbench.training;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended, as kept in {@code run.json}.
 *
 * @param steps optimizer steps done
 * @param epochs epochs done in full
 * @param bestCheckpoint name of the checkpoint's folder; absent when there is none
 * @param lastCheckpoint name of the checkpoint's folder; absent when there is none
 * @param trainLoss mean loss of the last epoch's steps; absent without steps
 * @param evalLoss loss of the last evaluation; absent without one
 */
public record RunEnd(
        StopReason stopReason,
        int steps,
        int epochs,
        @Nullable String bestCheckpoint,
        @Nullable String lastCheckpoint,
        @Nullable Double trainLoss,
        @Nullable Double evalLoss) {

    /** What to keep of a result. */
    public static RunEnd of(TrainingResult result, int stepsPerEpoch) {
        TrainerState state = result.state();
        return new RunEnd(
                result.stopReason(),
                state.step(),
                state.step() / stepsPerEpoch,
                name(result.best()),
                name(result.last()),
                state.trainLoss(),
                state.evalLoss());
    }

    private static @Nullable String name(Optional<Path> folder) {
        return folder.map(Path::getFileName).map(Path::toString).orElse(null);
    }

    /** Whether going on with the same settings would do nothing. */
    boolean isFinal() {
        return stopReason != StopReason.STOPPED;
    }
}
