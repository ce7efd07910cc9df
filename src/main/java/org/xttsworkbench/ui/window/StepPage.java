package org.xttsworkbench.ui.window;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.shell.Step;

/** A step with all that stands around its view: header, message strip, view, keys. */
final class StepPage extends VBox {
    private final Step step;
    private final ScrollPane scroll = new ScrollPane();

    /** All but the view. */
    StepPage(Step step, Runnable allKeys) {
        this.step = step;
        // With large text in a small window the rest of a step is below its edge, rather than nowhere.
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setMinSize(0, 0);
        setMinWidth(0);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("step-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new HeaderBar(step.frame()),
                        new MessageStrip(step.frame()),
                        scroll,
                        new ShortcutBar(step.frame(), allKeys));
    }

    /** Puts the view in, as far as it is made. */
    void fill() {
        if (scroll.getContent() == null) {
            scroll.setContent(step.outline());
        }
    }
}
