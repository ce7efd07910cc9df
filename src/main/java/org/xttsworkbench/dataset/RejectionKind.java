package org.xttsworkbench.dataset;

/** Why something did not become a clip. */
public enum RejectionKind {
    TOO_SHORT("too short"),
    TOO_LONG("too long"),
    EMPTY_TEXT("empty text"),
    NO_SPEECH("no speech"),
    UNREADABLE("unreadable"),
    NO_TRANSCRIPT("no transcript"),
    NO_RECORDING("no recording"),
    UNCLEAR("unclear"),
    DUPLICATE("duplicate"),
    OVERLAP("overlap"),
    OUTSIDE("outside the recording"),
    EXCLUDED("excluded by hand");

    private final String words;

    RejectionKind(String words) {
        this.words = words;
    }

    /** The reason as people read it; always at the beginning of a rejection's sentence. */
    public String words() {
        return words;
    }
}
