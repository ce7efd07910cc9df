package org.xttsworkbench.asr;

import java.util.List;

/**
 * What the recogniser wrote down in one go, usually a sentence or a part of one.
 *
 * @param startSeconds where it begins in the recording
 * @param endSeconds where it ends
 * @param text with its leading blank; may be empty
 * @param tokens ids of the recogniser's vocabulary, timestamps included
 * @param avgLogProb mean log probability of the tokens of its decoding window
 * @param noSpeechProb probability that nobody speaks in its window, from 0 to 1
 * @param compressionRatio length of the window's text over its deflated length; high where words repeat
 * @param temperature at which the window was decoded in the end; 0 = the most probable token each time
 * @param words its words in order
 */
public record TranscriptSegment(
        double startSeconds,
        double endSeconds,
        String text,
        List<Integer> tokens,
        double avgLogProb,
        double noSpeechProb,
        double compressionRatio,
        double temperature,
        List<Word> words) {

    public TranscriptSegment {
        tokens = List.copyOf(tokens);
        words = List.copyOf(words);
    }
}
