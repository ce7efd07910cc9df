package org.xttsworkbench.ui.dataset;

import java.util.Map;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.job.Stage;
import org.xttsworkbench.ui.shell.StepState;

/**
 * Progress in all, of stages that each count from nought: what share of the time each takes, about. It never goes back. A
 * stage that is not known counts as one of the last.
 */
final class StageShares {
    private static final double END = 0.92;

    private record Share(double from, double to) {}

    private static final Map<Stage, Share> TEXT_GIVEN =
            Map.of(Stage.READING_RECORDINGS, new Share(0, 0.05), Stage.CUTTING, new Share(0.05, END));

    private static final Map<Stage, Share> HEARD = Map.of(
            Stage.READING_RECORDINGS, new Share(0, 0.02),
            Stage.FINDING_SPEECH, new Share(0.02, 0.12),
            Stage.LISTENING, new Share(0.12, 0.9),
            Stage.CUTTING, new Share(0.9, END));

    private final Map<Stage, Share> shares;
    private double reached;

    /** @param heard whether a recogniser listens, which takes most of the time then */
    StageShares(boolean heard) {
        this.shares = heard ? HEARD : TEXT_GIVEN;
    }

    /** The share of everything that is done. */
    double reached(Progress progress) {
        Share share = shares.getOrDefault(progress.code(), new Share(END, 1));
        double part = Math.max(0, StepState.fraction(progress));
        reached = Math.max(reached, share.from + (share.to - share.from) * part);
        return reached;
    }
}
