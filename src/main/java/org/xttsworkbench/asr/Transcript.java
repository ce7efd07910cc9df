package org.xttsworkbench.asr;

import java.util.List;

/**
 * What is said in one recording.
 *
 * @param language code as the recogniser writes it, such as {@code en}; given or detected
 * @param segments in order of time
 */
public record Transcript(String language, List<TranscriptSegment> segments) {

    public Transcript {
        segments = List.copyOf(segments);
    }

    /** All words, in order of time. */
    public List<Word> words() {
        return segments.stream().flatMap(segment -> segment.words().stream()).toList();
    }
}
