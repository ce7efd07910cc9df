package org.xttsworkbench.training;

import java.io.IOException;
import java.util.List;
import org.xttsworkbench.job.JobContext;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.xtts.ConditioningCrop;

/**
 * Losses over the evaluation clips: no dropout, nothing masked, the same crop of each clip every time. Unlike the
 * original, which drops the first batch and weighs batches alike, every target counts the same.
 */
public final class Evaluator {
    private final List<PlannedRow> rows;
    private final int batchSize;

    public Evaluator(List<TrainingClip> clips, int batchSize) {
        this.rows = clips.stream()
                .map(clip -> new PlannedRow(clip, ConditioningCrop.forEvaluation(clip.samples()), TargetMask.NONE))
                .toList();
        this.batchSize = batchSize;
    }

    public int clips() {
        return rows.size();
    }

    /** Evaluates all clips; there must be at least one. */
    public EvaluationLosses run(Trainee trainee, JobContext context) throws IOException {
        double text = 0;
        double mel = 0;
        long textTargets = 0;
        long melTargets = 0;
        for (int at = 0; at < rows.size(); at += batchSize) {
            context.checkCancelled();
            context.report(new Progress("Evaluating", at, rows.size()));
            BatchLosses losses = trainee.evaluate(rows.subList(at, Math.min(at + batchSize, rows.size())));
            text += losses.text() * losses.textTargets();
            mel += losses.mel() * losses.melTargets();
            textTargets += losses.textTargets();
            melTargets += losses.melTargets();
        }
        context.report(new Progress("Evaluating", rows.size(), rows.size()));
        return new EvaluationLosses(BatchLosses.TEXT_WEIGHT * text / textTargets, mel / melTargets, rows.size());
    }
}
