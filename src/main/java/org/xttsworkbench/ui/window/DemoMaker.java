package org.xttsworkbench.ui.window;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.xttsworkbench.job.Outcome;

/** Makes the demo's project folder: recordings, transcripts and a tiny base model. */
public interface DemoMaker {

    /** @param made told on the window's thread */
    void make(Consumer<Outcome<Path>> made);
}
