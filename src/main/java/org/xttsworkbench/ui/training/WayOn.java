package org.xttsworkbench.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.service.CheckpointSummary;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.TrainingConfig;

/**
 * A way to go on after a run that did not end as meant.
 *
 * @param kind what is done
 * @param step where it goes on; 0 at the beginning
 * @param changes settings that differ from the run's
 */
record WayOn(Kind kind, int step, Map<String, Object> changes) {

    /** What is done. */
    enum Kind {
        /** Goes on from the last checkpoint with nothing changed. */
        AS_BEFORE,
        /** Goes on from the last checkpoint in smaller portions: the same steps in less memory. */
        SMALLER_PORTIONS,
        /** Goes on from the last checkpoint and computes layers twice: less memory, more time. */
        RECOMPUTE,
        /** Begins a new run with half the learning rate. */
        SLOWER,
        /** Begins a new run with the same settings. */
        FROM_THE_START,
        /** Leaves it at the best checkpoint. */
        LEAVE
    }

    WayOn {
        changes = Map.copyOf(changes);
    }

    /** The ways there are, the safest first. */
    static List<WayOn> of(Ending ending, Optional<RunSummary> run) {
        @Nullable RunFile file = run.map(RunSummary::file).orElse(null);
        List<CheckpointSummary> saved = run.map(RunSummary::checkpoints).orElse(List.of());
        int step = saved.isEmpty() ? 0 : saved.get(saved.size() - 1).step();
        List<WayOn> ways = new ArrayList<>();
        if (file != null && step > 0 && ending.kind() == Ending.Kind.OUT_OF_MEMORY) {
            addSmaller(ways, file.config(), step);
        }
        if (file != null && ending.kind() == Ending.Kind.DIVERGED) {
            double rate = file.config().learningRate() / 2;
            ways.add(new WayOn(Kind.SLOWER, 0, Map.of(TrainingOption.LEARNING_RATE.setting(), rate)));
        }
        ways.add(new WayOn(step > 0 ? Kind.AS_BEFORE : Kind.FROM_THE_START, step, Map.of()));
        if (file != null && step > 0 && ending.kind() == Ending.Kind.ENGINE_ENDED) {
            // A system that runs short of memory kills without a word.
            addSmaller(ways, file.config(), step);
        }
        if (step > 0) {
            ways.add(new WayOn(Kind.LEAVE, step, Map.of()));
        }
        return ways;
    }

    private static void addSmaller(List<WayOn> ways, TrainingConfig config, int step) {
        if (config.batchSize() % 2 == 0) {
            ways.add(new WayOn(
                    Kind.SMALLER_PORTIONS,
                    step,
                    Map.of(
                            TrainingOption.BATCH_SIZE.setting(),
                            config.batchSize() / 2,
                            TrainingOption.ACCUMULATION.setting(),
                            config.accumulation() * 2)));
        }
        if (!config.recompute()) {
            ways.add(new WayOn(Kind.RECOMPUTE, step, Map.of(TrainingOption.RECOMPUTE.setting(), true)));
        }
    }
}
