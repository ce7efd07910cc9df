package org.xttsworkbench.ui.training;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.CheckpointSummary;
import org.xttsworkbench.service.RunPortion;
import org.xttsworkbench.service.RunState;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.training.BaseModelId;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.training.MemoryEstimate;
import org.xttsworkbench.training.MetricsTail;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.StepMetrics;
import org.xttsworkbench.training.TrainingConfig;

/** A project that exists in a test's head: what there is to train with, which runs, and what a followed run tells next. */
final class FakeTrainingFiles implements TrainingFiles {
    int clips = 10;
    boolean base = true;
    final List<RunSummary> runs = new ArrayList<>();
    final Deque<RunPortion> portions = new ArrayDeque<>();
    final List<String> followed = new ArrayList<>();
    RunState state = RunState.RUNNING;

    @Override
    public TrainingOutlook outlook(ProjectLayout project) {
        return new TrainingOutlook(
                clips,
                2,
                60,
                9,
                base
                        ? List.of(new TrainingOutlook.Base(
                                "v2", Path.of("models/v2"), new MemoryEstimate.GptSize(441_000_000, 30, 1024, 16)))
                        : List.of(),
                16_000_000_000L,
                2_000_000_000L,
                400_000_000_000L);
    }

    @Override
    public List<RunSummary> runs(ProjectLayout project) {
        return List.copyOf(runs);
    }

    @Override
    public Following follow(ProjectLayout project, String run) {
        followed.add(run);
        return most -> portions.isEmpty() ? portion(state, false) : portions.poll();
    }

    static RunFile file(Map<String, Object> settings) {
        return new RunFile(
                TrainingConfig.DEFAULT.with(settings),
                new BaseModelId("v2", "0", "../models/v2"),
                "en",
                "0",
                8,
                2,
                0,
                Map.of(),
                Map.of(),
                null);
    }

    static RunPortion portion(RunState state, boolean more, Record... lines) {
        List<StepMetrics> steps = new ArrayList<>();
        List<EvaluationMetrics> evaluations = new ArrayList<>();
        for (Record line : lines) {
            if (line instanceof StepMetrics step) {
                steps.add(step);
            } else {
                evaluations.add((EvaluationMetrics) line);
            }
        }
        return new RunPortion(
                state, file(Map.of()), new MetricsTail.Portion(steps, evaluations, false, more, 0), List.of());
    }

    static StepMetrics step(int step, int epoch, double loss) {
        return new StepMetrics(
                step,
                epoch,
                loss,
                0.03,
                loss - 0.03,
                5e-6,
                1.5,
                2,
                800,
                4_000_000_000L,
                0.1,
                0,
                null,
                6_000_000_000L,
                16_000_000_000L,
                95);
    }

    static EvaluationMetrics evaluation(int step, int epoch, double loss, boolean best) {
        return new EvaluationMetrics(EvaluationMetrics.EVENT, step, epoch, loss, 0.03, loss - 0.03, 2, best);
    }

    static RunSummary summary(String name, RunState state, int lastStep, int... checkpoints) {
        List<CheckpointSummary> saved = new ArrayList<>();
        for (int i = 0; i < checkpoints.length; i++) {
            saved.add(new CheckpointSummary(
                    String.format(java.util.Locale.ROOT, "step-%06d", checkpoints[i]),
                    checkpoints[i],
                    5_300_000_000L,
                    i == 0,
                    i == checkpoints.length - 1));
        }
        return new RunSummary(name, state, file(Map.of()), 1, lastStep, 2, List.of(), saved);
    }
}
