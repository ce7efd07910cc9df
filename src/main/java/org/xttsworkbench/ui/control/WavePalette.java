package org.xttsworkbench.ui.control;

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

/** A waveform's colours and font as style sheets set them. */
final class WavePalette {
    private static final StyleablePropertyFactory<WaveformEditor> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<WaveColor, ObjectProperty<Color>> colors = new EnumMap<>(WaveColor.class);
    private final ObjectProperty<Font> font;

    /** @param changed run after any of them has changed */
    @SuppressWarnings("unchecked") // the factory's properties are object properties
    WavePalette(WaveformEditor editor, Runnable changed) {
        for (WaveColor role : WaveColor.values()) {
            StyleableProperty<Color> property = FACTORY.createStyleableColorProperty(
                    editor, role.name(), role.property(), e -> e.palette().styleable(role), role.initial());
            ObjectProperty<Color> color = (ObjectProperty<Color>) property;
            color.addListener(o -> changed.run());
            colors.put(role, color);
        }
        font = (ObjectProperty<Font>) FACTORY.createStyleableFontProperty(
                editor, "font", "-fx-font", e -> e.palette().styleableFont(), Font.font(12), true);
        font.addListener(o -> changed.run());
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return FACTORY.getCssMetaData();
    }

    @SuppressWarnings("unchecked") // the factory's properties are styleable
    private StyleableProperty<Color> styleable(WaveColor role) {
        return (StyleableProperty<Color>) property(role);
    }

    @SuppressWarnings("unchecked") // the factory's properties are styleable
    private StyleableProperty<Font> styleableFont() {
        return (StyleableProperty<Font>) font;
    }

    private ObjectProperty<Color> property(WaveColor role) {
        ObjectProperty<Color> color = colors.get(role);
        if (color == null) {
            throw new IllegalStateException(role + " is not set up yet");
        }
        return color;
    }

    Color color(WaveColor role) {
        return property(role).get();
    }

    Font font() {
        return font.get();
    }
}
