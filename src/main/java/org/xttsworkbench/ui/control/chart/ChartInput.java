package org.xttsworkbench.ui.control.chart;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** Mouse and keys of a chart. */
final class ChartInput {
    private static final double ZOOM = 1.25;
    private static final double KEY_STEP = 1;
    private static final double KEY_LEAP = 20;

    private final RunChart chart;
    private double dragX;
    private boolean dragged;

    private ChartInput(RunChart chart) {
        this.chart = chart;
    }

    static void install(RunChart chart) {
        ChartInput input = new ChartInput(chart);
        chart.addEventHandler(ScrollEvent.SCROLL, input::scrolled);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> chart.readAt(event.getX()));
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, event -> chart.hideReadout());
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, input::pressed);
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::dragged);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, input::clicked);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, input::keyPressed);
        chart.addEventHandler(KeyEvent.KEY_TYPED, input::keyTyped);
        chart.focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                chart.hideReadout();
            }
        });
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            chart.zoomAt(event.getX(), event.getDeltaY() > 0 ? 1 / ZOOM : ZOOM);
            chart.readAt(event.getX());
            event.consume();
        } else if (event.getDeltaX() != 0) {
            chart.panBy(event.getDeltaX());
            event.consume();
        }
    }

    private void pressed(MouseEvent event) {
        chart.requestFocus();
        dragX = event.getX();
        dragged = false;
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (event.isPrimaryButtonDown()) {
            dragged = true;
            chart.panBy(event.getX() - dragX);
            dragX = event.getX();
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !dragged) {
            chart.showAll();
            event.consume();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double step = event.isShiftDown() ? KEY_LEAP : KEY_STEP;
        switch (event.getCode()) {
            case LEFT -> chart.moveReadout(-step);
            case RIGHT -> chart.moveReadout(step);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Letters as typed, whatever key of the keyboard they are on. */
    private void keyTyped(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "+", "=" -> chart.zoom(1 / ZOOM);
            case "-" -> chart.zoom(ZOOM);
            case "0" -> chart.showAll();
            case "f", "F" -> chart.follow();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
