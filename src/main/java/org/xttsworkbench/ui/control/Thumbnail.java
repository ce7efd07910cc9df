package org.xttsworkbench.ui.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** A small waveform for a row. What was played is drawn in another colour. */
public final class Thumbnail extends Region {
    private static final StyleablePropertyFactory<Thumbnail> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double COLUMN = 2;
    private static final double INK = 1.4;

    private final StyleableProperty<Color> ink = FACTORY.createStyleableColorProperty(
            this, "ink", "-wb-thumbnail-ink", thumbnail -> thumbnail.ink, Color.web("#57606a"));
    private final StyleableProperty<Color> played = FACTORY.createStyleableColorProperty(
            this, "played", "-wb-thumbnail-played", thumbnail -> thumbnail.played, Color.web("#0969da"));
    private final Canvas canvas = new Canvas();
    private float @Nullable [] levels;
    private double fraction;

    public Thumbnail() {
        getStyleClass().add("thumbnail");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(20, 12);
        setPrefSize(98, 20);
        getChildren().add(canvas);
        for (StyleableProperty<Color> color : List.of(ink, played)) {
            ((ObservableValue<?>) color).addListener(o -> requestLayout());
        }
    }

    /** Shows levels from 0 to 1; null = an empty place. */
    public void show(float @Nullable [] columns) {
        levels = columns;
        fraction = 0;
        requestLayout();
    }

    /** How much of it was played, from 0 to 1. */
    public void play(double part) {
        if (part != fraction) {
            fraction = part;
            requestLayout();
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }

    @Override
    public String getUserAgentStylesheet() {
        return ControlStyles.ADDRESS;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        canvas.setWidth(width);
        canvas.setHeight(height);
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, width, height);
        float[] shown = levels;
        if (shown == null || shown.length == 0) {
            return;
        }
        for (double x = 0; x < width; x += COLUMN) {
            float level = shown[Math.min(shown.length - 1, (int) (x / width * shown.length))];
            double high = Math.max(1, level * height * 0.95);
            g.setFill(x < fraction * width ? played.getValue() : ink.getValue());
            g.fillRect(x, (height - high) / 2, INK, high);
        }
    }
}
