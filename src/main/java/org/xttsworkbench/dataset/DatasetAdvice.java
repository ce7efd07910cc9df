package org.xttsworkbench.dataset;

import java.util.Locale;
import org.xttsworkbench.job.JobContext;

/** Says when a dataset is smaller than training needs: before the long work where that can be known, else after it. */
final class DatasetAdvice {
    private static final double LEAST_SECONDS = 120;
    private static final double ENOUGH_SECONDS = 180;
    private static final int ENOUGH_FOR_EVALUATION = 10;

    private final JobContext context;
    private boolean saidOfSpeech;
    private boolean saidOfEvaluation;

    DatasetAdvice(JobContext context) {
        this.context = context;
    }

    /**
     * What can be told of speech before it is cut.
     *
     * @param seconds of speech in all
     * @param clipSeconds how long clips will be about
     */
    void before(double seconds, double clipSeconds, SplitOptions split) {
        speech(seconds);
        int wanted = split.wanted((int) (seconds / clipSeconds));
        if (wanted < ENOUGH_FOR_EVALUATION) {
            saidOfEvaluation = true;
            context.warn(String.format(
                    Locale.ROOT,
                    "There will be about %d clips for evaluation; below %d their losses say little. Give more"
                            + " recordings or a higher --eval-percent.",
                    wanted,
                    ENOUGH_FOR_EVALUATION));
        }
    }

    /** What the dataset is in the end, unless it was told before. */
    void after(DatasetReport report) {
        if (report.clips() == 0) {
            return;
        }
        speech(report.seconds());
        if (!saidOfEvaluation && report.eval() < ENOUGH_FOR_EVALUATION) {
            context.warn(String.format(
                    Locale.ROOT,
                    "Only %d clips are for evaluation; below %d their losses say little. Give more recordings or a"
                            + " higher --eval-percent.",
                    report.eval(),
                    ENOUGH_FOR_EVALUATION));
        }
    }

    private void speech(double seconds) {
        if (!saidOfSpeech && seconds < ENOUGH_SECONDS) {
            saidOfSpeech = true;
            context.warn(String.format(
                    Locale.ROOT,
                    "There are only %d min %.0f s of speech; %s. 3 minutes are the least that gives a usable voice, 5"
                            + " and more a good one.",
                    (int) seconds / 60,
                    Math.floor(seconds % 60),
                    seconds < LEAST_SECONDS ? "that is too little to learn a voice from" : "that is little"));
        }
    }
}
