package org.xttsworkbench.ui.window;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.util.Duration;
import org.xttsworkbench.ui.fx.UiThread;

/**
 * Does what is too long for one turn of the window's thread in pieces, with pictures in between, preferably while nobody
 * presses or moves anything.
 */
final class Piecewise {
    /** Longer than the pause between two moves of the mouse. */
    private static final Duration QUIET = Duration.millis(60);

    /** Whoever keeps moving gets the pieces in between. */
    private static final long PATIENCE_NANOS = 500_000_000;

    private final Deque<Runnable> pieces = new ArrayDeque<>();
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private long waitingSince;

    Piecewise() {
        // Not at once: this is inside of a pulse, whose layout belongs to the piece before.
        quiet.setOnFinished(event -> UiThread.later(this::next));
    }

    /** Waits for quiet in this scene. */
    void follow(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, event -> {
            if (!pieces.isEmpty() && System.nanoTime() - waitingSince < PATIENCE_NANOS) {
                quiet.playFromStart();
            }
        });
    }

    /** Does this after all that waits already. */
    void add(Runnable piece) {
        pieces.addLast(piece);
        waitForQuiet();
    }

    /** Does this before all that waits already. */
    void addFirst(Runnable piece) {
        pieces.addFirst(piece);
        waitForQuiet();
    }

    private void waitForQuiet() {
        waitingSince = System.nanoTime();
        quiet.playFromStart();
    }

    private void next() {
        Runnable piece = pieces.poll();
        if (piece != null) {
            try {
                piece.run();
            } finally {
                waitForQuiet();
            }
        }
    }
}
