package org.xttsworkbench.ui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The areas of the window that F6 goes through. */
final class Areas {

    private Areas() {}

    /** Focuses the first control of the next area that has one; {@code direction} is 1 or -1. */
    static void next(List<Node> areas, Scene scene, int direction) {
        List<Node> there =
                areas.stream().filter(area -> area.getScene() == scene).toList();
        int now = 0;
        for (int i = 0; i < there.size(); i++) {
            if (contains(there.get(i), scene.getFocusOwner())) {
                now = i;
            }
        }
        for (int i = 1; i <= there.size(); i++) {
            Node wanted = first(there.get(Math.floorMod(now + direction * i, there.size())));
            if (wanted != null) {
                wanted.requestFocus();
                return;
            }
        }
    }

    private static boolean contains(Node area, @Nullable Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == area) {
                return true;
            }
        }
        return false;
    }

    /** The first control in an area that can have the focus; null when there is none. */
    static @Nullable Node first(Node area) {
        if (!area.isVisible() || area.isDisabled()) {
            return null;
        } else if (area.isFocusTraversable()) {
            return area;
        } else if (area instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = first(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
