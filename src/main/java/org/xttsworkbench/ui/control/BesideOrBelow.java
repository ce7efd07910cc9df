package org.xttsworkbench.ui.control;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import org.xttsworkbench.ui.theme.Appearance;

/** A panel beside the work that it belongs to; above or below it where large text leaves no room for both. */
public final class BesideOrBelow extends BorderPane {
    private static final double BESIDE_FROM = 760;

    private final Region work;
    private final Region panel;
    private final boolean panelFirst;
    private double scale = 1;

    /** @param panelFirst whether the panel is at the left or above, otherwise it is at the right or below */
    public BesideOrBelow(Region work, Region panel, boolean panelFirst) {
        this.work = work;
        this.panel = panel;
        this.panelFirst = panelFirst;
        setMinWidth(0);
        setCenter(work);
        widthProperty().addListener(o -> place());
        Appearance.scale(this, now -> {
            scale = now;
            place();
        });
        place();
    }

    private void place() {
        boolean beside = getWidth() <= 0 || getWidth() >= scale * BESIDE_FROM;
        if (panel.getParent() == this && beside == (getLeft() == panel || getRight() == panel)) {
            return;
        }
        getChildren().remove(panel);
        setLeft(null);
        setRight(null);
        setTop(null);
        setBottom(null);
        // One above the other they are as high as they want to be, and the step scrolls.
        work.setMinHeight(beside ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
        panel.setMinHeight(beside ? USE_COMPUTED_SIZE : USE_PREF_SIZE);
        panel.setMaxWidth(beside ? USE_COMPUTED_SIZE : Double.MAX_VALUE);
        if (beside && panelFirst) {
            setLeft(panel);
        } else if (beside) {
            setRight(panel);
        } else if (panelFirst) {
            setTop(panel);
        } else {
            setBottom(panel);
        }
    }
}
