package org.xttsworkbench.dataset.transcript;

import org.jspecify.annotations.Nullable;

/**
 * What is said in a recording or in a stretch of it.
 *
 * @param text the words as they were written down; line breaks and blanks around the text are not part of it
 * @param span where they are said; null = the recording says this and nothing else
 */
public record TranscriptLine(String text, @Nullable SpokenSpan span) {

    public TranscriptLine {
        text = text.replaceAll("[\\r\\n\\t\\u000B\\f\\u0085\\u2028\\u2029]+", " ")
                .strip();
    }

    /** Whether there is something to say: a letter or a digit. */
    public boolean hasWords() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
