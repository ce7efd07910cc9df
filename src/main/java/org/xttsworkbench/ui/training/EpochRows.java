package org.xttsworkbench.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.training.StepMetrics;

/** Gathers steps and evaluations into epochs. */
final class EpochRows {
    private final List<EpochRow> rows = new ArrayList<>();
    private int epoch;
    private int step;
    private int steps;
    private double lossSum;
    private double seconds;
    private @Nullable EvaluationMetrics evaluation;
    private @Nullable EvaluationMetrics best;
    private int evaluationsSinceBest;

    void clear() {
        rows.clear();
        epoch = 0;
        best = null;
        evaluationsSinceBest = 0;
        begin(0);
    }

    private void begin(int number) {
        epoch = number;
        steps = 0;
        lossSum = 0;
        seconds = 0;
        evaluation = null;
    }

    void add(StepMetrics metrics) {
        if (metrics.epoch() != epoch) {
            finish();
            begin(metrics.epoch());
        }
        step = metrics.step();
        steps++;
        lossSum += metrics.loss();
        seconds += metrics.stepSeconds();
    }

    void add(EvaluationMetrics metrics) {
        if (metrics.epoch() == epoch) {
            evaluation = metrics;
        }
        EvaluationMetrics known = best;
        if (Double.isFinite(metrics.evalLoss()) && (known == null || metrics.evalLoss() < known.evalLoss())) {
            best = metrics;
            evaluationsSinceBest = 0;
        } else {
            evaluationsSinceBest++;
        }
    }

    private void finish() {
        if (steps > 0) {
            rows.add(row(EpochRow.Mark.NONE));
        }
    }

    private EpochRow row(EpochRow.Mark mark) {
        return new EpochRow(epoch, step, lossSum / steps, evaluation, seconds, mark);
    }

    /**
     * All epochs, with what is said about them.
     *
     * @param alive whether the run goes on
     */
    List<EpochRow> marked(boolean alive) {
        List<EpochRow> all = new ArrayList<>(rows);
        if (steps > 0) {
            all.add(row(evaluation == null && alive ? EpochRow.Mark.RUNNING : EpochRow.Mark.NONE));
        }
        EvaluationMetrics known = best;
        boolean after = false;
        for (int i = 0; known != null && i < all.size(); i++) {
            EpochRow row = all.get(i);
            EvaluationMetrics its = row.evaluation();
            if (row.epoch() == known.epoch()) {
                all.set(i, row.mark() == EpochRow.Mark.RUNNING ? row : row.with(EpochRow.Mark.BEST));
                after = true;
            } else if (after && its != null) {
                all.set(i, row.with(EpochRow.Mark.NOT_BETTER));
            }
        }
        return all;
    }

    /** The lowest evaluation. */
    Optional<EvaluationMetrics> best() {
        return Optional.ofNullable(best);
    }

    /** Evaluations after the best one. */
    int evaluationsSinceBest() {
        return evaluationsSinceBest;
    }

    int epoch() {
        return epoch;
    }
}
