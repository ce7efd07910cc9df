package org.xttsworkbench.ui.preflight;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.xttsworkbench.preflight.Measure;

/** A bar that shows what there is, with a tick where the need is. */
final class MeasureBar extends Region {
    private static final double TICK_WIDTH = 2;
    private static final double TICK_OVER = 3;

    private final Region fill = new Region();
    private final Region tick = new Region();
    private double have;
    private double need;

    MeasureBar() {
        getStyleClass().add("measure-bar");
        fill.getStyleClass().add("fill");
        tick.getStyleClass().add("tick");
        getChildren().addAll(fill, tick);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /** @param words the same in words, for those who do not see the bar */
    void show(Measure measure, String words) {
        have = share(measure.have(), measure.full());
        need = share(measure.need(), measure.full());
        tick.setVisible(measure.need() > 0);
        setAccessibleText(words);
        requestLayout();
    }

    private static double share(double value, double full) {
        return Math.max(0, Math.min(1, value / full));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        fill.resizeRelocate(0, 0, snapSizeX(width * have), height);
        double at = Math.min(width - TICK_WIDTH, Math.max(0, width * need - TICK_WIDTH / 2));
        tick.resizeRelocate(snapPositionX(at), -TICK_OVER, TICK_WIDTH, height + 2 * TICK_OVER);
    }
}
