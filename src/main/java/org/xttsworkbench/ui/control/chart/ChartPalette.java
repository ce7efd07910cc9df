package org.xttsworkbench.ui.control.chart;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** A chart's colours and font as style sheets set them. */
final class ChartPalette {
    private static final StyleablePropertyFactory<RunChart> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<ChartColor, ObjectProperty<Color>> colors = new EnumMap<>(ChartColor.class);
    private final ObjectProperty<Font> font;

    /** @param changed run after any of them has changed */
    @SuppressWarnings("unchecked") // the factory's properties are object properties
    ChartPalette(RunChart chart, Runnable changed) {
        for (ChartColor role : ChartColor.values()) {
            StyleableProperty<Color> property = FACTORY.createStyleableColorProperty(
                    chart, role.name(), role.property(), c -> c.palette().styleable(role), role.initial());
            ObjectProperty<Color> color = (ObjectProperty<Color>) property;
            color.addListener(o -> changed.run());
            colors.put(role, color);
        }
        font = (ObjectProperty<Font>) FACTORY.createStyleableFontProperty(
                chart, "font", "-fx-font", c -> c.palette().styleableFont(), Font.font(11), true);
        font.addListener(o -> changed.run());
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return FACTORY.getCssMetaData();
    }

    @SuppressWarnings("unchecked") // the factory's properties are styleable
    private StyleableProperty<Color> styleable(ChartColor role) {
        return (StyleableProperty<Color>) property(role);
    }

    @SuppressWarnings("unchecked") // the factory's properties are styleable
    private StyleableProperty<Font> styleableFont() {
        return (StyleableProperty<Font>) font;
    }

    private ObjectProperty<Color> property(ChartColor role) {
        ObjectProperty<Color> color = colors.get(role);
        if (color == null) {
            throw new IllegalStateException(role + " is not set up yet");
        }
        return color;
    }

    Color color(ChartColor role) {
        return property(role).get();
    }

    Font font() {
        return font.get();
    }
}
