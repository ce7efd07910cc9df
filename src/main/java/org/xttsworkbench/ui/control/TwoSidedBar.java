package org.xttsworkbench.ui.control;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Something at the left and controls at the right of one line; where there is no room, the right goes below the left. */
public class TwoSidedBar extends Pane {
    private static final double GAP = 16;
    private static final double SMALL_GAP = 8;

    private final Region left;
    private final FlowPane right = new FlowPane(SMALL_GAP, SMALL_GAP);

    /** @param left takes the room that the right leaves; a {@link FlowPane} is broken into lines when it must be */
    public TwoSidedBar(Region left) {
        this.left = left;
        right.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(left, right);
    }

    /** What stands at the right. */
    public final FlowPane right() {
        return right;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getInsets().getLeft()
                + oneLine(left)
                + GAP
                + oneLine(right)
                + getInsets().getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets insets = getInsets();
        double inner = (width < 0 ? prefWidth(-1) : width) - insets.getLeft() - insets.getRight();
        double upper = left.prefHeight(inner);
        double lower = right.prefHeight(inner);
        return insets.getTop()
                + (fits(inner) ? Math.max(upper, lower) : upper + SMALL_GAP + lower)
                + insets.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double y = insets.getTop();
        double inner = getWidth() - x - insets.getRight();
        double height = getHeight() - y - insets.getBottom();
        if (fits(inner)) {
            double wanted = oneLine(right);
            left.resizeRelocate(x, y, inner - wanted - (wanted > 0 ? GAP : 0), height);
            right.resizeRelocate(x + inner - wanted, y, wanted, height);
        } else {
            double upper = left.prefHeight(inner);
            left.resizeRelocate(x, y, inner, upper);
            right.resizeRelocate(x, y + upper + SMALL_GAP, inner, height - upper - SMALL_GAP);
        }
    }

    private boolean fits(double width) {
        double wanted = oneLine(right);
        return wanted <= 0 || oneLine(left) + GAP + wanted <= width;
    }

    /** The least width in which all stands in one line. */
    private double oneLine(Region side) {
        if (side instanceof FlowPane flow) {
            return flow.getChildren().stream()
                            .filter(Node::isManaged)
                            .mapToDouble(child ->
                                    snapSizeX(Math.max(child.minWidth(-1), child.prefWidth(-1))) + flow.getHgap())
                            .sum()
                    - flow.getHgap();
        }
        return side.minWidth(-1);
    }
}
