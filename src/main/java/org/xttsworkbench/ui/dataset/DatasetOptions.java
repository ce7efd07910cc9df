package org.xttsworkbench.ui.dataset;

import java.nio.file.Path;
import java.util.List;
import org.xttsworkbench.dataset.DatasetRequest;

/**
 * The options of the step.
 *
 * @param language code of the spoken language
 * @param minSeconds shortest clip
 * @param maxSeconds longest clip
 * @param evalPercent share kept aside
 * @param seed decides which clips are kept aside
 */
public record DatasetOptions(String language, double minSeconds, double maxSeconds, double evalPercent, long seed) {

    /** What is chosen until somebody chooses otherwise. */
    public static DatasetOptions standard(String language) {
        return new DatasetOptions(language, 1.0, 11.6, 15, 42);
    }

    /** Whether the values make sense together; the fields say what they take. */
    public boolean valid() {
        return minSeconds >= 0.5
                && maxSeconds <= 60
                && minSeconds < maxSeconds
                && evalPercent >= 1
                && evalPercent <= 50;
    }

    DatasetRequest request(List<Path> recordings, List<Path> transcripts) {
        return new DatasetRequest(recordings, transcripts, language, minSeconds, maxSeconds, evalPercent, seed);
    }
}
