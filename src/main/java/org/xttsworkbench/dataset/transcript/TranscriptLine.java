package org.xttsworkbench.dataset.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What is said in a recording or in a stretch of it.
 *
 * @param text the words as they were written down; line breaks and blanks around the text are not part of it
 * @param span where they are said; null = the recording says this and nothing else
 * @param prepared whether another tool made a clip of it already: it stays one, however short or long
 */
public record TranscriptLine(String text, @Nullable SpokenSpan span, boolean prepared) {

    public TranscriptLine {
        text = text.replaceAll("[\\r\\n\\t\\u000B\\f\\u0085\\u2028\\u2029]+", " ")
                .strip();
    }

    /** What a transcript says of a recording that is yet to be cut. */
    public TranscriptLine(String text, @Nullable SpokenSpan span) {
        this(text, span, false);
    }

    /** The line as one of another tool's dataset. */
    public TranscriptLine asPrepared() {
        return new TranscriptLine(text, span, true);
    }

    /** Whether there is something to say: a letter or a digit. */
    public boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
