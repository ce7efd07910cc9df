package org.xttsworkbench.dataset.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.asr.Word;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.dataset.review.SuspicionKind;

/**
 * Doubts about whether a clip's text is what is said in it: how fast it would have to be spoken, beside the other clips,
 * how sure the recogniser was, and the signs of a recogniser that heard nothing.
 */
final class SpeechJudge {
    /** With fewer clips nobody knows what is usual; then only what nobody speaks counts. */
    private static final int ENOUGH_CLIPS = 8;

    private static final double FASTEST = 32;
    private static final double SLOWEST = 1;
    private static final double SPREADS = 4;
    private static final double LEAST_FACTOR = 1.5;
    private static final double LEAST_SPEECH_SECONDS = 0.2;
    /** Speech detection is that wrong about a clip's speech, which matters in short ones. */
    private static final double DETECTION_SECONDS = 0.25;

    private static final double CONFIDENCE = 0.6;
    private static final double WORST_CONFIDENCE = 0.2;
    private static final int LETTERS_OF_A_DIGIT = 4;

    private final Middle rates;

    /** @param measured all clips, by id */
    SpeechJudge(List<Clip> clips, Map<String, Measurement> measured) {
        this.rates = Middle.of(clips.stream()
                .filter(clip -> measured.containsKey(clip.id()))
                .mapToDouble(clip -> rate(clip, speech(measured.get(clip.id()))))
                .filter(rate -> rate > 0)
                .toArray());
    }

    private static double speech(@org.jspecify.annotations.Nullable Measurement measurement) {
        return measurement == null ? 0 : measurement.speechSeconds();
    }

    /** Letters a second; 0 when there is no speech to speak of. */
    private static double rate(Clip clip, double speechSeconds) {
        return speechSeconds < LEAST_SPEECH_SECONDS ? 0 : letters(clip.text()) / speechSeconds;
    }

    private static int letters(String text) {
        return text.codePoints()
                .map(c -> Character.isDigit(c) ? LETTERS_OF_A_DIGIT : Character.isLetter(c) ? 1 : 0)
                .sum();
    }

    List<Suspicion> judge(Clip clip, Measurement measured) {
        List<Suspicion> found = new ArrayList<>();
        double speech = measured.speechSeconds();
        if (letters(clip.text()) == 0) {
            found.add(Suspicion.of(clip.id(), SuspicionKind.EMPTY_TEXT, 1, ""));
        } else if (speech < LEAST_SPEECH_SECONDS) {
            found.add(new Suspicion(
                    clip.id(), SuspicionKind.TEXT_WITHOUT_SPEECH, 0.95, speech, LEAST_SPEECH_SECONDS, ""));
        } else {
            tempo(clip, speech, found);
        }
        Repetition.in(clip.text())
                .ifPresent(r -> found.add(new Suspicion(
                        clip.id(),
                        SuspicionKind.REPETITION,
                        Severity.of(r.times(), 3, 6, 0.9),
                        r.times(),
                        2,
                        r.phrase())));
        confidence(clip, found);
        return found;
    }

    private void tempo(Clip clip, double speech, List<Suspicion> found) {
        double rate = rate(clip, speech);
        boolean known = rates.count() >= ENOUGH_CLIPS;
        double allowance = 1 + DETECTION_SECONDS / speech;
        double usual = rates.median();
        double fast = known ? Math.max(LEAST_FACTOR * usual, usual + SPREADS * rates.spread()) : FASTEST;
        double slow = known ? Math.min(usual / LEAST_FACTOR / LEAST_FACTOR, usual - SPREADS * rates.spread()) : SLOWEST;
        double fastest = fast * allowance;
        double slowest = Math.max(slow, SLOWEST) / allowance;
        if (rate > fastest) {
            double score = Severity.of(rate, fastest, 2 * fastest, 0.9);
            found.add(new Suspicion(clip.id(), SuspicionKind.FAST, score, rate, fastest, ""));
        } else if (rate < slowest) {
            double score = Severity.of(slowest / rate, 1, 3, 0.9);
            found.add(new Suspicion(clip.id(), SuspicionKind.SLOW, score, rate, slowest, ""));
        }
    }

    /** Counts only as long as the text is what the recogniser wrote. */
    private static void confidence(Clip clip, List<Suspicion> found) {
        String raw = clip.rawText();
        if (raw == null || clip.words().isEmpty() || !plain(raw).equals(plain(clip.text()))) {
            return;
        }
        double sure =
                clip.words().stream().mapToDouble(Word::probability).average().orElse(1);
        if (sure < CONFIDENCE) {
            double score = Severity.of(-sure, -CONFIDENCE, -WORST_CONFIDENCE, 0.8);
            found.add(new Suspicion(clip.id(), SuspicionKind.UNSURE, score, 100 * sure, 100 * CONFIDENCE, ""));
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
