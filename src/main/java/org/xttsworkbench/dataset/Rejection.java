package org.xttsworkbench.dataset;

import org.jspecify.annotations.Nullable;
import org.xttsworkbench.dataset.transcript.SpokenSpan;

/**
 * Something that was given and did not become a clip.
 *
 * @param source name of the recording
 * @param span the stretch of the recording; null = all of it
 * @param text what it would have said; empty when that is unknown
 * @param reason the kind of reason in words, then what exactly
 */
public record Rejection(String source, @Nullable SpokenSpan span, String text, String reason) {

    static Rejection of(RejectionKind kind, String source, @Nullable SpokenSpan span, String text, String detail) {
        return new Rejection(source, span, text, detail.isEmpty() ? kind.words() : kind.words() + ": " + detail);
    }

    /** A clip that the user took out. */
    static Rejection excluded(String source, Clip clip) {
        SpokenSpan span = new SpokenSpan(clip.startSeconds(), clip.endSeconds());
        return of(RejectionKind.EXCLUDED, source, span, clip.text(), "");
    }
}
