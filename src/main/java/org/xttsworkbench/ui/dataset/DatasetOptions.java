package org.xttsworkbench.ui.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xttsworkbench.dataset.DatasetRequest;

/**
 * The options of the step.
 *
 * @param language code of the spoken language
 * @param recognizer folder of the model that writes down what is said; nothing when transcripts say it
 * @param minSeconds shortest clip
 * @param maxSeconds longest clip
 * @param evalPercent share kept aside
 * @param seed decides which clips are kept aside
 */
public record DatasetOptions(
        String language,
        Optional<Path> recognizer,
        double minSeconds,
        double maxSeconds,
        double evalPercent,
        long seed) {

    /** What is chosen until somebody chooses otherwise. */
    public static DatasetOptions standard(String language) {
        return new DatasetOptions(language, Optional.empty(), 1.0, 11.6, 15, 42);
    }

    DatasetOptions withLanguage(String other) {
        return new DatasetOptions(other, recognizer, minSeconds, maxSeconds, evalPercent, seed);
    }

    DatasetOptions withRecognizer(Optional<Path> other) {
        return new DatasetOptions(language, other, minSeconds, maxSeconds, evalPercent, seed);
    }

    DatasetOptions withLengths(double shortest, double longest) {
        return new DatasetOptions(language, recognizer, shortest, longest, evalPercent, seed);
    }

    DatasetOptions withAside(double percent, long otherSeed) {
        return new DatasetOptions(language, recognizer, minSeconds, maxSeconds, percent, otherSeed);
    }

    /** Whether the values make sense together; the fields say what they take. */
    public boolean valid() {
        return minSeconds >= 0.5
                && maxSeconds <= 60
                && minSeconds < maxSeconds
                && evalPercent >= 1
                && evalPercent <= 50;
    }

    /** What the engine is asked: with a recogniser, texts that were given are not used. */
    DatasetRequest request(List<Path> recordings, List<Path> transcripts) {
        return new DatasetRequest(
                        recordings,
                        recognizer.isPresent() ? List.of() : transcripts,
                        language,
                        minSeconds,
                        maxSeconds,
                        evalPercent,
                        seed)
                .withRecognizer(recognizer.orElse(null));
    }
}
