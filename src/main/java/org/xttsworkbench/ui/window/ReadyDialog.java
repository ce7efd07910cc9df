package org.xttsworkbench.ui.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.fx.Parts;

/**
 * A dialog that is made, with its styles and line by line, while nobody waits for it, so that it opens at once. Each is
 * shown once; the next one is made when it is closed.
 */
final class ReadyDialog {
    private final Supplier<Window> owner;
    private final Supplier<Content> maker;
    private final Piecewise pieces = new Piecewise();
    private @Nullable Made ready;

    /**
     * What is in the dialog.
     *
     * @param node all of it; has the focus at first if it can
     * @param lines the part of it, or itself, whose children are put in one after the other
     */
    record Content(String title, Node node, Pane lines) {}

    private record Made(Dialog<ButtonType> dialog, Pane lines, Deque<Runnable> parts) {

        /** Puts in the next line, with its styles; false when there is none left. */
        boolean addPart() {
            Runnable part = parts.poll();
            if (part == null) {
                return false;
            }
            part.run();
            lines.getChildren().get(lines.getChildren().size() - 1).applyCss();
            return true;
        }
    }

    /** @param maker makes it as things are now */
    ReadyDialog(Supplier<Window> owner, Supplier<Content> maker) {
        this.owner = owner;
        this.maker = maker;
    }

    /** Has the next one made soon, if none is ready. */
    void prepare() {
        pieces.add(() -> {
            if (ready == null) {
                Made made = make();
                ready = made;
                made.dialog().getDialogPane().applyCss();
                pieces.add(() -> addPart(made));
            }
        });
    }

    /** Shows the one that is ready, or one that is made now. */
    void show() {
        Made made = ready == null ? make() : ready;
        ready = null;
        while (made.addPart()) {
            // One after the other.
        }
        made.dialog().setOnHidden(event -> prepare());
        made.dialog().show();
    }

    /** What it says is true no more. */
    void forget() {
        ready = null;
    }

    private Made make() {
        Content content = maker.get();
        Deque<Runnable> parts = new ArrayDeque<>(Parts.of(content.lines()));
        Dialog<ButtonType> dialog = Dialogs.closable(owner.get(), content.title(), content.node());
        if (content.node().isFocusTraversable()) {
            Dialogs.beginAt(dialog, content.node()::requestFocus);
        }
        return new Made(dialog, content.lines(), parts);
    }

    private void addPart(Made made) {
        if (!made.equals(ready)) {
            return;
        }
        if (made.addPart()) {
            pieces.add(() -> addPart(made));
        } else {
            made.dialog().getDialogPane().autosize();
            made.dialog().getDialogPane().layout();
        }
    }
}
