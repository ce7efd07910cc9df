package org.xttsworkbench.ui.fx;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The thread of the window, as an executor: the only place that calls {@link Platform#runLater}. */
public final class UiThread implements Executor {

    private UiThread() {}

    /** Runs work on JavaFX's thread: at once when called there, otherwise as soon as that thread is free. */
    public static Executor javaFx() {
        return new UiThread();
    }

    /** The twin for tests of view models, which need no toolkit: everything runs at once on the calling thread. */
    public static Executor direct() {
        return Runnable::run;
    }

    @Override
    public void execute(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
        } else {
            Platform.runLater(work);
        }
    }

    /** Runs work on JavaFX's thread, never at once: after the events that wait there already. */
    public static void later(Runnable work) {
        Platform.runLater(work);
    }
}
