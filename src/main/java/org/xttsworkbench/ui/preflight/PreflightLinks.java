package org.xttsworkbench.ui.preflight;

/** Ways from the pre-flight to other places of the window. */
public interface PreflightLinks {

    /** The start page, where a voice is made or chosen. */
    void chooseVoice();

    /** What takes up space. */
    void showStorage();

    /** The settings, with the sound output. */
    void showSettings();
}
