package org.xttsworkbench.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.service.RunPortion;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.training.StepMetrics;

/** The run that is looked at: its curves, epochs and log, built of what is told about it. */
final class ShownRun {
    private static final int MOST_LOG_LINES = 5000;
    private static final int PACE_STEPS = 50;

    private final String name;
    private final RunCurves curves = new RunCurves();
    private final EpochRows epochRows = new EpochRows();
    private final ObservableList<EpochRow> epochs = FXCollections.observableArrayList();
    private final ObservableList<RunLogLine> log = FXCollections.observableArrayList();
    private Course course = Course.TOO_EARLY;
    private @Nullable RunFile file;
    private double pace;
    private int damaged;

    ShownRun(String name) {
        this.name = name;
    }

    /**
     * Takes what is new.
     *
     * @param alive whether the run goes on
     */
    void take(RunPortion portion, boolean alive) {
        file = portion.file();
        damaged += portion.metrics().damaged();
        if (portion.metrics().restarted()) {
            curves.clear();
            epochRows.clear();
            pace = 0;
        }
        merge(portion.metrics().steps(), portion.metrics().evaluations());
        List<EpochRow> marked = epochRows.marked(alive);
        if (!marked.equals(epochs)) {
            replace(marked);
        }
        course = Course.of(marked, epochRows.evaluationsSinceBest());
        List<RunLogLine> lines = portion.log().stream().map(RunLogLine::parse).toList();
        if (!lines.isEmpty()) {
            log.addAll(lines);
            if (log.size() > MOST_LOG_LINES) {
                log.remove(0, log.size() - MOST_LOG_LINES);
            }
        }
    }

    /** Rows that stay the same stay, so that a selection in the table does too. */
    private void replace(List<EpochRow> marked) {
        if (marked.size() < epochs.size()) {
            epochs.setAll(marked);
            return;
        }
        for (int i = 0; i < epochs.size(); i++) {
            if (!epochs.get(i).equals(marked.get(i))) {
                epochs.set(i, marked.get(i));
            }
        }
        epochs.addAll(new ArrayList<>(marked.subList(epochs.size(), marked.size())));
    }

    /** Evaluations come after the step that they are about. */
    private void merge(List<StepMetrics> steps, List<EvaluationMetrics> evaluations) {
        int next = 0;
        for (StepMetrics step : steps) {
            while (next < evaluations.size() && evaluations.get(next).step() < step.step()) {
                evaluated(evaluations.get(next++));
            }
            curves.add(step);
            epochRows.add(step);
            pace = pace == 0 ? step.stepSeconds() : pace + (step.stepSeconds() - pace) / PACE_STEPS;
        }
        while (next < evaluations.size()) {
            evaluated(evaluations.get(next++));
        }
    }

    private void evaluated(EvaluationMetrics evaluation) {
        curves.add(evaluation);
        epochRows.add(evaluation);
    }

    String name() {
        return name;
    }

    RunCurves curves() {
        return curves;
    }

    ObservableList<EpochRow> epochs() {
        return epochs;
    }

    /** The best evaluation so far and what follows it. */
    EpochRows epochRows() {
        return epochRows;
    }

    ObservableList<RunLogLine> log() {
        return log;
    }

    Course course() {
        return course;
    }

    /** Its settings; nothing before they are written. */
    @Nullable
    RunFile file() {
        return file;
    }

    int lastStep() {
        return curves.lastStep();
    }

    /** Steps of an epoch; 1 while nobody knows. */
    int stepsPerEpoch() {
        return file == null ? 1 : file.stepsPerEpoch();
    }

    /** The step after which it is complete; the last one while nobody knows. */
    int plannedSteps() {
        return file == null ? Math.max(1, lastStep()) : Math.max(lastStep(), file.plannedSteps());
    }

    /** Number of the epoch that the newest step is in. */
    int epoch() {
        return Math.max(1, epochRows.epoch());
    }

    /** Seconds that were trained. */
    double seconds() {
        return curves.elapsed();
    }

    /** Seconds of a step lately; 0 before the first. */
    double pace() {
        return pace;
    }

    /** Seconds until it is complete, if nothing changes; below 0 when nobody knows. */
    double secondsLeft() {
        return pace > 0 && file != null ? pace * (plannedSteps() - lastStep()) : -1;
    }

    /** Lines of its metrics that could not be read. */
    int damaged() {
        return damaged;
    }
}
