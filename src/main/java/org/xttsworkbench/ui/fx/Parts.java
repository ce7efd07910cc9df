package org.xttsworkbench.ui.fx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Takes apart what is too much for one turn of the window's thread, which has to style all that comes into the window
 * at once.
 */
public final class Parts {

    private Parts() {}

    /**
     * Takes the children out of panes.
     *
     * @param panes whose children stay the same; they are emptied
     * @return puts them in again where they were, one after the other, but those that have found a place meanwhile
     */
    public static List<Runnable> of(Pane... panes) {
        List<Runnable> parts = new ArrayList<>();
        for (Pane pane : panes) {
            List<Node> children = List.copyOf(pane.getChildren());
            pane.getChildren().clear();
            children.forEach(child -> parts.add(() -> {
                if (child.getParent() == null) {
                    pane.getChildren().add(child);
                }
            }));
        }
        return parts;
    }
}
