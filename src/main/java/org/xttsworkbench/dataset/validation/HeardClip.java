package org.xttsworkbench.dataset.validation;

import org.xttsworkbench.asr.RecognitionOptions;

/**
 * What a recogniser heard in one clip by itself: a line of {@code heard.jsonl}.
 *
 * @param fileSha256 of the clip's file
 * @param recognizer the recogniser's identity
 * @param options how it listened
 * @param text what it wrote, without blanks around
 * @param probability mean probability of the words; 0 when there are none
 */
public record HeardClip(
        String fileSha256, String recognizer, RecognitionOptions options, String text, double probability) {

    /** Whether it is what the same recogniser would hear again. */
    boolean isOf(String recogniser, RecognitionOptions how) {
        return recognizer.equals(recogniser) && options.equals(how);
    }
}
