package org.xttsworkbench.app;

import java.util.concurrent.Executor;
import org.xttsworkbench.job.BackgroundThreads;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.Workbench;

/**
 * Everything that the window is built of, each made once and handed on by constructor; there is no other way to get it.
 */
final class AppContext {
    private final Executor background = new BackgroundThreads();
    private final Tasks tasks = new Tasks(background, UiThread.javaFx());
    private final Workbench workbench = new Workbench(tasks);

    /** Threads for work beside the window. */
    Executor background() {
        return background;
    }

    /** What steps may ask of the window; {@link Workbench#tasks} runs their jobs. */
    Workbench workbench() {
        return workbench;
    }
}
