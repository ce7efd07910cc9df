package org.xttsworkbench.asr.whisper;

import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.asr.TranscriptSegment;
import org.xttsworkbench.asr.Word;

/** A segment whose times are still moved to those of its words. */
final class SegmentDraft {
    final List<Integer> tokens;
    final String text;
    double start;
    double end;
    List<Word> words = new ArrayList<>();

    SegmentDraft(double start, double end, List<Integer> tokens, String text) {
        this.start = start;
        this.end = end;
        this.tokens = List.copyOf(tokens);
        this.text = text;
    }

    /** The finished segment; one without text or length keeps its place but nothing in it. */
    TranscriptSegment finish(DecodedWindow window) {
        boolean empty = start == end || WhisperText.strip(text).isEmpty();
        return new TranscriptSegment(
                start,
                end,
                empty ? "" : text,
                empty ? List.of() : tokens,
                window.avgLogProb(),
                window.noSpeechProb(),
                window.compressionRatio(),
                window.temperature(),
                empty ? List.of() : words);
    }
}
