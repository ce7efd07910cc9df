package org.xttsworkbench.ui.shell;

/** What a message, a chip or a card is about; decides icon and colours. The words say it first. */
public enum Tone {
    NEUTRAL,
    INFO,
    GOOD,
    ATTENTION,
    BAD;

    /** The style class that carries the tone's colours ({@code tone-good}). */
    public String styleClass() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
