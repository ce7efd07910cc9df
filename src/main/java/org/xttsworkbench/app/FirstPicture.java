package org.xttsworkbench.app;

import javafx.animation.AnimationTimer;

/** When there is something to see: what came before is the start, what is late after it keeps a person waiting. */
final class FirstPicture extends AnimationTimer {
    private final Runnable next;
    private int pulses;

    private FirstPicture(Runnable next) {
        this.next = next;
    }

    /** Calls {@code next} once the first picture of a window that was just shown is painted; on the window's thread. */
    static void then(Runnable next) {
        new FirstPicture(next).start();
    }

    @Override
    public void handle(long now) {
        // The first pulse lays out and has the picture painted, the second one waits for that, the third comes after
        // it.
        if (++pulses == 3) {
            stop();
            next.run();
        }
    }
}
