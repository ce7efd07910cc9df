package org.xttsworkbench.asr.whisper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.xttsworkbench.asr.RecognitionOptions;

/**
 * How a recording is worked.
 *
 * @param beams hypotheses at temperature 0
 * @param conditioned whether what was written before is given to the next window
 * @param initialPrompt text before the first window; may be empty
 * @param fallback whether a window that fails is tried again at higher temperatures
 * @param words whether words get times; without, windows also follow each other at other places
 * @param hallucinationSilence seconds of silence around unlikely words from which they are left out; empty = never
 */
record WhisperSettings(
        int beams,
        boolean conditioned,
        String initialPrompt,
        boolean fallback,
        boolean words,
        OptionalDouble hallucinationSilence) {

    static WhisperSettings of(RecognitionOptions options) {
        return new WhisperSettings(
                options.beams(),
                options.conditionOnPreviousText(),
                options.initialPrompt(),
                true,
                true,
                OptionalDouble.empty());
    }

    /** The first prompt's tokens. */
    List<Integer> promptTokens(WhisperText text) {
        String prompt = WhisperText.strip(initialPrompt);
        return prompt.isEmpty() ? List.of() : text.encode(" " + prompt);
    }

    /** How a window is decoded that has {@code prompt} before it. */
    DecodingTask task(WhisperText text, Optional<String> language, List<Integer> prompt) {
        return new DecodingTask(text.tokens().startSequence(language, false), prompt, true, 0, beams);
    }
}
