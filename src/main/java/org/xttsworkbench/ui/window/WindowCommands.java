package org.xttsworkbench.ui.window;

/** What the menu and the keys of the window do; the window's owner fills it in. */
public interface WindowCommands {

    void newVoice();

    void openVoice();

    void tryDemo();

    void closeVoice();

    void renameVoice();

    void duplicateVoice();

    void archiveVoice();

    /** Packs the voice into one file. */
    void packVoice();

    void showStorage();

    void showSettings();

    /** Makes the settings' dialog, so that it opens at once. */
    void prepareSettings();

    void saveDiagnostics();

    void quit();

    void fullScreen();

    /** @param change percent points to add; 0 = back to normal */
    void textSize(int change);
}
