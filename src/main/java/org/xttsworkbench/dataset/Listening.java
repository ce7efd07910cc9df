package org.xttsworkbench.dataset;

import org.xttsworkbench.asr.RecognitionOptions;
import org.xttsworkbench.asr.SpeechRecognizer;

/**
 * A recogniser and how it is to listen.
 *
 * @param recognizer is not closed here
 */
public record Listening(SpeechRecognizer recognizer, RecognitionOptions options) {

    Recognition recognition() {
        return new Recognition(recognizer.identity(), options);
    }
}
