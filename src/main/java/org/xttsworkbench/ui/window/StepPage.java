package org.xttsworkbench.ui.window;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.shell.Step;

/** A step with all that stands around its view: header, message strip, view, keys. */
final class StepPage extends VBox {

    StepPage(Step step, Runnable allKeys) {
        Node view = step.view();
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren()
                .addAll(
                        new HeaderBar(step.frame()),
                        new MessageStrip(step.frame()),
                        view,
                        new ShortcutBar(step.frame(), allKeys));
    }
}
