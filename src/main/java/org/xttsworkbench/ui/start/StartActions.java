package org.xttsworkbench.ui.start;

import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.VoiceLibrary.Known;

/** What the start page asks the window to do. */
public interface StartActions {

    void newVoice();

    void openVoice();

    void tryDemo();

    /** Opens a voice at a step. */
    void open(Known voice, StepId step);

    void archive(Known voice);

    void storage(Known voice);

    /** Shows the pre-flight checks. */
    void checks();
}
