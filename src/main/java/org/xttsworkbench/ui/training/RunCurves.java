package org.xttsworkbench.ui.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.training.StepMetrics;
import org.xttsworkbench.ui.control.chart.SeriesPyramid;
import org.xttsworkbench.ui.words.Quantities;

/** The curves of a run over its steps; memory stays the same however long the run is. */
final class RunCurves {
    private static final double LONGEST_PAUSE = 120;

    private final Map<LossPart, SeriesPyramid> losses = new EnumMap<>(LossPart.class);
    private final Map<LossPart, SeriesPyramid> evaluations = new EnumMap<>(LossPart.class);
    private final SeriesPyramid learningRate = new SeriesPyramid();
    private final SeriesPyramid gradientNorm = new SeriesPyramid();
    private final SeriesPyramid stepSeconds = new SeriesPyramid();
    private final SeriesPyramid loaderSeconds = new SeriesPyramid();
    private final SeriesPyramid memory = new SeriesPyramid();
    private final SeriesPyramid otherMemory = new SeriesPyramid();
    private final SeriesPyramid utilisation = new SeriesPyramid();
    private int lastStep;
    private double elapsed;
    private @Nullable StepMetrics last;

    RunCurves() {
        for (LossPart part : LossPart.values()) {
            losses.put(part, new SeriesPyramid());
            evaluations.put(part, new SeriesPyramid(1 << 12));
        }
    }

    void clear() {
        losses.values().forEach(SeriesPyramid::clear);
        evaluations.values().forEach(SeriesPyramid::clear);
        List.of(learningRate, gradientNorm, stepSeconds, loaderSeconds, memory, otherMemory, utilisation)
                .forEach(SeriesPyramid::clear);
        lastStep = 0;
        elapsed = 0;
        last = null;
    }

    void add(StepMetrics step) {
        if (lastStep > 0 && step.step() > lastStep + 1) {
            gap(lastStep + 1);
        }
        int at = step.step();
        loss(LossPart.TOTAL).append(at, step.loss());
        loss(LossPart.SOUND).append(at, step.lossMelCe());
        loss(LossPart.TEXT).append(at, step.lossTextCe());
        learningRate.append(at, step.learningRate());
        gradientNorm.append(at, step.gradientNorm());
        stepSeconds.append(at, step.stepSeconds());
        loaderSeconds.append(at, step.loaderSeconds());
        double own = gigabytes(step.ownBytes());
        double used = gigabytes(step.usedBytes());
        // Stacked: the lower curve is what others hold, the upper one all that is held.
        tick(step);
        otherMemory.append(elapsed, Math.max(0, used - own));
        memory.append(elapsed, Double.isNaN(used) ? own : Math.max(used, own));
        Integer busy = step.utilisationPercent();
        utilisation.append(at, busy == null ? Double.NaN : busy);
        lastStep = at;
        last = step;
    }

    private void gap(int at) {
        losses.values().forEach(curve -> curve.append(at, Double.NaN));
        List.of(learningRate, gradientNorm, stepSeconds, loaderSeconds, utilisation)
                .forEach(curve -> curve.append(at, Double.NaN));
    }

    /** Moves the clock on; evaluating and saving count, the time while nobody trained is a gap. */
    private void tick(StepMetrics step) {
        StepMetrics before = last;
        double passed = before != null && before.time() > 0 && step.time() > before.time()
                ? (step.time() - before.time()) / 1000.0
                : step.stepSeconds();
        if (passed > Math.max(LONGEST_PAUSE, 3 * step.stepSeconds())) {
            passed = step.stepSeconds();
            memory.append(elapsed, Double.NaN);
            otherMemory.append(elapsed, Double.NaN);
        }
        elapsed += passed;
    }

    private static double gigabytes(@Nullable Long bytes) {
        return bytes == null ? Double.NaN : bytes / Quantities.MEMORY_GIGABYTE;
    }

    void add(EvaluationMetrics evaluation) {
        int at = evaluation.step();
        evaluation(LossPart.TOTAL).append(at, evaluation.evalLoss());
        evaluation(LossPart.SOUND).append(at, evaluation.evalLossMelCe());
        evaluation(LossPart.TEXT).append(at, evaluation.evalLossTextCe());
    }

    SeriesPyramid loss(LossPart part) {
        return required(losses.get(part));
    }

    SeriesPyramid evaluation(LossPart part) {
        return required(evaluations.get(part));
    }

    private static SeriesPyramid required(@Nullable SeriesPyramid curve) {
        if (curve == null) {
            throw new IllegalStateException("a part without a curve");
        }
        return curve;
    }

    SeriesPyramid learningRate() {
        return learningRate;
    }

    SeriesPyramid gradientNorm() {
        return gradientNorm;
    }

    SeriesPyramid stepSeconds() {
        return stepSeconds;
    }

    SeriesPyramid loaderSeconds() {
        return loaderSeconds;
    }

    /** Seconds that were trained, with evaluating and saving. */
    double elapsed() {
        return elapsed;
    }

    /**
     * All memory in use in gigabytes, over {@link #elapsed};
     * above {@link #otherMemory} lies what training holds.
     */
    SeriesPyramid memory() {
        return memory;
    }

    /** Memory that other programs hold, likewise. */
    SeriesPyramid otherMemory() {
        return otherMemory;
    }

    SeriesPyramid utilisation() {
        return utilisation;
    }

    int lastStep() {
        return lastStep;
    }

    /** The newest step; nothing before the first. */
    @Nullable
    StepMetrics last() {
        return last;
    }
}
