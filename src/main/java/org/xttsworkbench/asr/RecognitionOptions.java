package org.xttsworkbench.asr;

import java.util.Optional;

/**
 * How to listen. A record of values only: two equal ones give equal transcripts.
 *
 * @param language code of the language that is spoken; empty = found out from the first speech
 * @param beams how many hypotheses are followed; 1 = greedy
 * @param conditionOnPreviousText whether what was written before is given to the next window
 * @param initialPrompt text that stands before the first window, such as names that occur; may be empty
 */
public record RecognitionOptions(
        Optional<String> language, int beams, boolean conditionOnPreviousText, String initialPrompt) {

    public RecognitionOptions {
        if (beams < 1 || beams > 20) {
            throw new IllegalArgumentException("beams must be between 1 and 20, not " + beams);
        }
    }

    /** Greedy decoding of each window by itself. */
    public static RecognitionOptions in(String language) {
        return new RecognitionOptions(Optional.of(language), 1, false, "");
    }
}
