package org.xttsworkbench.app;

import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.preflight.PreflightLinks;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.window.WindowActions;

/** Ways from the steps, which are made first, to what the window does, which is made after them. */
final class WindowLinks implements PreflightLinks {
    private final Workbench workbench;
    private @Nullable WindowActions actions;

    WindowLinks(Workbench workbench) {
        this.workbench = workbench;
    }

    void connect(WindowActions made) {
        actions = made;
    }

    private WindowActions actions() {
        WindowActions made = actions;
        if (made == null) {
            throw new IllegalStateException("the window is not there yet");
        }
        return made;
    }

    @Override
    public void chooseVoice() {
        workbench.goToStart();
    }

    @Override
    public void showStorage() {
        if (workbench.voice().get() == null) {
            workbench.goToStart();
        } else {
            actions().showStorage();
        }
    }

    @Override
    public void showSettings() {
        actions().showSettings();
    }
}
