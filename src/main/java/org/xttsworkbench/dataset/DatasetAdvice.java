package org.xttsworkbench.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.xttsworkbench.job.JobContext;

/**
 * What experience says about how much a voice needs: before the long work where that can be known, else after it. Advice
 * only: nothing is refused by it.
 */
public final class DatasetAdvice {
    private static final double LEAST_SECONDS = 120;
    private static final double ENOUGH_SECONDS = 180;
    private static final double GOOD_SECONDS = 300;
    private static final int LEAST_EVAL_CLIPS = 10;
    private static final int LEAST_TRAIN_CLIPS = 100;

    private enum Topic {
        SPEECH,
        EVALUATION,
        TRAINING
    }

    private final JobContext context;
    private final Set<Topic> said = new HashSet<>();

    DatasetAdvice(JobContext context) {
        this.context = context;
    }

    /** What can be said of a dataset as it is. */
    public static List<String> of(DatasetReport report) {
        List<String> advice = new ArrayList<>();
        if (report.clips() == 0) {
            return advice;
        }
        if (report.seconds() < GOOD_SECONDS) {
            advice.add(speech(report.seconds()));
        }
        if (report.eval() < LEAST_EVAL_CLIPS) {
            advice.add(evaluation(report.eval()));
        }
        if (report.train() < LEAST_TRAIN_CLIPS) {
            advice.add(training(report.train()));
        }
        return advice;
    }

    /**
     * Tells what can be known of speech before it is cut.
     *
     * @param seconds of speech in all
     * @param clipSeconds how long clips will be about
     */
    void before(double seconds, double clipSeconds, SplitOptions split) {
        say(Topic.SPEECH, seconds < GOOD_SECONDS, speech(seconds));
        int wanted = split.wanted((int) (seconds / clipSeconds));
        say(
                Topic.EVALUATION,
                wanted < LEAST_EVAL_CLIPS,
                String.format(
                        Locale.ROOT,
                        "There will be about %d clips for evaluation; below %d their losses say little. Give more"
                                + " recordings or a higher --eval-percent.",
                        wanted,
                        LEAST_EVAL_CLIPS));
    }

    /** Tells what the dataset is in the end, unless it was told before. */
    void after(DatasetReport report) {
        if (report.clips() > 0) {
            say(Topic.SPEECH, report.seconds() < GOOD_SECONDS, speech(report.seconds()));
            say(Topic.EVALUATION, report.eval() < LEAST_EVAL_CLIPS, evaluation(report.eval()));
            say(Topic.TRAINING, report.train() < LEAST_TRAIN_CLIPS, training(report.train()));
        }
    }

    private void say(Topic topic, boolean little, String sentence) {
        if (little && said.add(topic)) {
            context.warn(sentence);
        }
    }

    private static String speech(double seconds) {
        String length = String.format(Locale.ROOT, "%d min %.0f s", (int) seconds / 60, Math.floor(seconds % 60));
        if (seconds >= ENOUGH_SECONDS) {
            return "There are " + length + " of speech; 5 minutes and more make a better voice.";
        }
        return "There are only " + length + " of speech; "
                + (seconds < LEAST_SECONDS ? "that is too little to learn a voice from" : "that is little")
                + ". 3 minutes are the least that gives a usable voice, 5 and more a good one.";
    }

    private static String evaluation(int clips) {
        return "Only " + count(clips) + " for evaluation; below " + LEAST_EVAL_CLIPS
                + " their losses say little. Give more recordings or a higher --eval-percent.";
    }

    private static String training(int clips) {
        return "Only " + count(clips) + " to learn from; below " + LEAST_TRAIN_CLIPS
                + " a voice is easily learned by heart.";
    }

    private static String count(int clips) {
        return clips + (clips == 1 ? " clip is" : " clips are");
    }
}
