package org.xttsworkbench.dataset.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.Split;

/** What experience says about how much a voice needs. Advice only: nothing is refused by it. */
public final class DatasetAdvice {
    private static final double LEAST_SECONDS = 120;
    private static final double GOOD_SECONDS = 300;
    private static final int LEAST_EVAL_CLIPS = 10;
    private static final int LEAST_TRAIN_CLIPS = 100;

    private DatasetAdvice() {}

    /**
     * What can be said before the work begins.
     *
     * @param recordedSeconds length of all recordings, silence included
     */
    public static List<String> before(double recordedSeconds) {
        return recordedSeconds > 0 && recordedSeconds < LEAST_SECONDS
                ? List.of("The recordings are only " + minutes(recordedSeconds)
                        + " long, pauses included; a voice needs at least 2 to 3 minutes of speech, better 5 or more.")
                : List.of();
    }

    /** What can be said of the clips as they are. */
    public static List<String> of(List<Clip> clips) {
        List<String> advice = new ArrayList<>();
        double seconds = clips.stream().mapToDouble(Clip::seconds).sum();
        long eval = clips.stream().filter(clip -> clip.split() == Split.EVAL).count();
        long train = clips.size() - eval;
        if (clips.isEmpty()) {
            return advice;
        }
        if (seconds < LEAST_SECONDS) {
            advice.add("The clips are only " + minutes(seconds)
                    + " of speech; at least 2 to 3 minutes are needed for a voice, 5 or more are better.");
        } else if (seconds < GOOD_SECONDS) {
            advice.add("The clips are " + minutes(seconds) + " of speech; 5 minutes or more make a better voice.");
        }
        if (eval < LEAST_EVAL_CLIPS) {
            advice.add("Only " + count(eval, "clip is", "clips are") + " for evaluation; below " + LEAST_EVAL_CLIPS
                    + " the evaluation loss says little.");
        }
        if (train < LEAST_TRAIN_CLIPS) {
            advice.add("Only " + count(train, "clip is", "clips are") + " to learn from; below " + LEAST_TRAIN_CLIPS
                    + " a voice is easily learned by heart.");
        }
        return advice;
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String minutes(double seconds) {
        return seconds < 60
                ? String.format(Locale.ROOT, "%.0f seconds", seconds)
                : String.format(Locale.ROOT, "%.1f minutes", seconds / 60);
    }
}
