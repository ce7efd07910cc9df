package org.xttsworkbench.dataset;

import org.xttsworkbench.asr.RecognitionOptions;

/**
 * How the text of a recording was found out.
 *
 * @param recognizer the recogniser's identity, see {@link org.xttsworkbench.asr.SpeechRecognizer#identity}
 * @param options how it listened
 */
public record Recognition(String recognizer, RecognitionOptions options) {}
