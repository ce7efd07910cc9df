package org.xttsworkbench.ui.control;

import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A bar of parts that add up, with a tick at what there is. */
public final class StackedBar extends Pane {
    private static final double TICK = 2;

    private final Region track = new Region();
    private final Region tick = new Region();
    private List<Region> parts = List.of();
    private List<Double> shares = List.of();
    private double tickShare = -1;

    public StackedBar() {
        getStyleClass().add("stacked-bar");
        track.getStyleClass().add("track");
        tick.getStyleClass().add("tick");
        getChildren().addAll(track, tick);
    }

    /**
     * Shows parts.
     *
     * @param newShares of the whole bar, each at least 0; what goes beyond 1 is cut off
     * @param newTick where the tick stands, of the whole bar; below 0 for none
     */
    public void show(List<Double> newShares, double newTick) {
        shares = List.copyOf(newShares);
        tickShare = newTick;
        parts = shares.stream().map(share -> new Region()).toList();
        for (int i = 0; i < parts.size(); i++) {
            parts.get(i).getStyleClass().addAll("part", "part-" + (i + 1));
        }
        getChildren().setAll(track);
        getChildren().addAll(parts);
        getChildren().add(tick);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        track.resizeRelocate(0, TICK, width, height - 2 * TICK);
        double at = 0;
        for (int i = 0; i < parts.size(); i++) {
            double part = Math.max(0, Math.min(width - at, shares.get(i) * width));
            parts.get(i).resizeRelocate(at, TICK, Math.max(0, part - 1), height - 2 * TICK);
            at += part;
        }
        tick.setVisible(tickShare >= 0);
        tick.resizeRelocate(Math.min(1, Math.max(0, tickShare)) * width - TICK / 2, 0, TICK, height);
    }
}
