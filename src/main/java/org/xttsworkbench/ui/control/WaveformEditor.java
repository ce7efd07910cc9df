package org.xttsworkbench.ui.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/**
 * A clip's waveform with its words. Its ends are dragged (they snap to silence, with Alt they do not), a click moves the
 * playhead, the wheel zooms at the pointer. What it shows is its model's; keys are the business of whoever shows it.
 */
public final class WaveformEditor extends Region {
    private static final double GRIP = 8;

    private enum Grip {
        NONE,
        START,
        END,
        PLAYHEAD
    }

    /** What the user did with the mouse; the model is changed already. */
    public interface Listener {

        /** The ends are where they are to stay. */
        void trimmed();

        /** The playhead was put somewhere. */
        void playheadMoved();
    }

    private static final StyleablePropertyFactory<WaveformEditor> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final WaveformModel model;
    private final Listener listener;
    private final Canvas canvas = new Canvas();
    private final Palette<WaveColor> palette =
            new Palette<>(FACTORY, this, WaveColor.class, WaveformEditor::palette, 12, this::requestLayout);
    private Grip held = Grip.NONE;
    private int paintings;

    public WaveformEditor(WaveformModel model, Listener listener) {
        this.model = model;
        this.listener = listener;
        getStyleClass().add("waveform-editor");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(100, 100);
        setPrefHeight(150);
        getChildren().add(canvas);
        InvalidationListener repaint = o -> requestLayout();
        Stream.of(
                        model.sound(),
                        model.words(),
                        model.start(),
                        model.end(),
                        model.viewStart(),
                        model.viewEnd(),
                        model.playhead(),
                        model.startCut(),
                        model.endCut())
                .forEach(property -> property.addListener(repaint));
        addEventHandler(
                MouseEvent.MOUSE_MOVED,
                event -> setCursor(
                        grip(event.getX()) == Grip.NONE || grip(event.getX()) == Grip.PLAYHEAD
                                ? Cursor.TEXT
                                : Cursor.H_RESIZE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> released());
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    Palette<WaveColor> palette() {
        return palette;
    }

    /** How often it was drawn; for measurements. */
    int paintings() {
        return paintings;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlStyles.ADDRESS;
    }

    private WaveScale scale() {
        return new WaveScale(model.viewStart().get(), model.viewEnd().get(), Math.max(1, getWidth()));
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paintings++;
        new WavePainter(canvas.getGraphicsContext2D(), palette, model, scale(), getHeight()).paint();
    }

    private Grip grip(double x) {
        double toStart = Math.abs(x - scale().x(model.start().get()));
        double toEnd = Math.abs(x - scale().x(model.end().get()));
        if (Math.min(toStart, toEnd) > GRIP) {
            return Grip.PLAYHEAD;
        }
        return toStart < toEnd ? Grip.START : Grip.END;
    }

    private void pressed(MouseEvent event) {
        held = grip(event.getX());
        if (held == Grip.PLAYHEAD) {
            model.movePlayhead(scale().seconds(event.getX()));
            listener.playheadMoved();
        }
    }

    private void dragged(MouseEvent event) {
        double seconds = scale().seconds(event.getX());
        switch (held) {
            case START -> model.moveStart(seconds, event.isAltDown());
            case END -> model.moveEnd(seconds, event.isAltDown());
            case PLAYHEAD -> {
                model.movePlayhead(seconds);
                listener.playheadMoved();
            }
            case NONE -> {}
        }
    }

    private void released() {
        boolean trimmed = held == Grip.START || held == Grip.END;
        held = Grip.NONE;
        if (trimmed) {
            listener.trimmed();
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.getDeltaY() != 0) {
            model.zoom(event.getDeltaY() > 0 ? 1.25 : 0.8, scale().seconds(event.getX()));
            event.consume();
        }
    }
}
