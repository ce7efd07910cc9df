package org.xttsworkbench.ui.control;

/**
 * A word under the waveform.
 *
 * @param text as it is shown
 * @param startSeconds where it begins in the recording
 * @param endSeconds where it ends
 * @param unsure whether the recogniser was unsure of it
 * @param inside whether it belongs to the clip; others are its neighbours'
 */
public record PlacedWord(String text, double startSeconds, double endSeconds, boolean unsure, boolean inside) {

    /** Whether it is spoken at this place. */
    public boolean contains(double seconds) {
        return seconds >= startSeconds && seconds < endSeconds;
    }
}
