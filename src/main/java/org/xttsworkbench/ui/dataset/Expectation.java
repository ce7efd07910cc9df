package org.xttsworkbench.ui.dataset;

import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/**
 * What the options mean, before anything is cut: about how many clips, and how much speech. Between 70 and 90 % of a
 * recording of reading aloud is speech, and clips between silences come to about 60 % of the way from shortest to longest.
 *
 * @param leastClips and {@code mostClips}: the range, rounded
 * @param leastSeconds and {@code mostSeconds} of speech
 */
public record Expectation(int leastClips, int mostClips, double leastSeconds, double mostSeconds) {
    private static final double LEAST_SPEECH = 0.7;
    private static final double MOST_SPEECH = 0.9;
    private static final double TYPICAL = 0.6;
    private static final double SPREAD = 0.12;
    private static final double TOO_LITTLE = 180;
    private static final double ENOUGH = 1200;
    private static final double MUCH = 3600;

    /**
     * @param seconds of all recordings
     * @param shortest clip that is wanted, in seconds
     * @param longest clip that is wanted
     */
    public static Expectation of(double seconds, double shortest, double longest) {
        double clip = shortest + TYPICAL * (longest - shortest);
        double least = seconds * LEAST_SPEECH;
        double most = seconds * MOST_SPEECH;
        return new Expectation(
                rounded(least / (clip * (1 + SPREAD))), rounded(most / (clip * (1 - SPREAD))), least, most);
    }

    private static int rounded(double count) {
        return count < 20 ? (int) Math.max(1, Math.round(count)) : (int) (Math.round(count / 10) * 10);
    }

    String clips() {
        return Texts.of(Expectation.class).get("expect.clips", leastClips, mostClips);
    }

    String meaning(double recorded) {
        String verdict = mostSeconds < TOO_LITTLE
                ? "little"
                : leastSeconds < ENOUGH ? "try" : leastSeconds < MUCH ? "good" : "much";
        Texts texts = Texts.of(Expectation.class);
        return texts.get(
                        "expect.speech",
                        Quantities.duration(leastSeconds),
                        Quantities.duration(mostSeconds),
                        Quantities.duration(recorded))
                + " " + texts.get("expect." + verdict);
    }
}
