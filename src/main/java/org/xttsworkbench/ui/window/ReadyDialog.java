package org.xttsworkbench.ui.window;

import java.util.function.Supplier;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import org.jspecify.annotations.Nullable;

/** A dialog that is made, with its styles, while nobody waits for it, so that it opens at once; each is shown once. */
final class ReadyDialog {
    private final Supplier<Dialog<ButtonType>> maker;
    private @Nullable Dialog<ButtonType> ready;

    /** @param maker makes it as things are now */
    ReadyDialog(Supplier<Dialog<ButtonType>> maker) {
        this.maker = maker;
    }

    /** Makes the next one, if none is ready. */
    void make() {
        if (ready == null) {
            Dialog<ButtonType> made = maker.get();
            made.getDialogPane().applyCss();
            ready = made;
        }
    }

    /** Shows the one that is ready, or one that is made now. */
    void show() {
        Dialog<ButtonType> made = ready;
        ready = null;
        (made == null ? maker.get() : made).show();
    }

    /** What it says is true no more. */
    void forget() {
        ready = null;
    }
}
