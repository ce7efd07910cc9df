package org.xttsworkbench.ui.training;

import java.util.List;

/** How a run is going, judged by its evaluations. */
enum Course {
    /** Nothing can be said yet. */
    TOO_EARLY,
    /** The newest evaluation is the best. */
    IMPROVING,
    /** The newest evaluation is not the best; it may still become better. */
    PAUSING,
    /** Training falls while evaluation has not for two epochs: the clips are learnt by heart. */
    OVERFITTING;

    private static final int SURE = 2;

    /** Of the epochs so far. */
    static Course of(List<EpochRow> rows, int evaluationsSinceBest) {
        List<EpochRow> evaluated =
                rows.stream().filter(row -> row.evaluation() != null).toList();
        if (evaluated.isEmpty()) {
            return TOO_EARLY;
        } else if (evaluationsSinceBest == 0) {
            return IMPROVING;
        }
        EpochRow last = evaluated.get(evaluated.size() - 1);
        EpochRow best = evaluated.stream()
                .filter(row -> row.mark() == EpochRow.Mark.BEST)
                .findFirst()
                .orElse(last);
        boolean learnsOn = last.trainLoss() < best.trainLoss();
        return evaluationsSinceBest >= SURE && learnsOn ? OVERFITTING : PAUSING;
    }
}
