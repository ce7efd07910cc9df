package org.xttsworkbench.ui.control;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * The colours and the font of a control that draws itself, as style sheets set them.
 *
 * @param <R> its colours by their role
 */
public final class Palette<R extends Enum<R> & ColorRole> {
    private final Map<R, ObjectProperty<Color>> colors;
    private final ObjectProperty<Font> font;

    /**
     * @param factory of all controls of this kind; gets the properties
     * @param of a control's palette
     * @param fontSize where no style sheet says otherwise
     * @param changed run after any of them has changed
     */
    @SuppressWarnings("unchecked") // the factory's properties are object properties
    public <C extends Region> Palette(
            StyleablePropertyFactory<C> factory,
            C control,
            Class<R> roles,
            Function<C, Palette<R>> of,
            double fontSize,
            Runnable changed) {
        colors = new EnumMap<>(roles);
        for (R role : roles.getEnumConstants()) {
            StyleableProperty<Color> property = factory.createStyleableColorProperty(
                    control, role.name(), role.property(), c -> of.apply(c).styleable(role), role.initial());
            ObjectProperty<Color> color = (ObjectProperty<Color>) property;
            color.addListener(o -> changed.run());
            colors.put(role, color);
        }
        font = (ObjectProperty<Font>) factory.createStyleableFontProperty(
                control, "font", "-fx-font", c -> of.apply(c).styleableFont(), Font.font(fontSize), true);
        font.addListener(o -> changed.run());
    }

    @SuppressWarnings("unchecked") // the factory's properties are styleable
    private StyleableProperty<Color> styleable(R role) {
        return (StyleableProperty<Color>) property(role);
    }

    @SuppressWarnings("unchecked") // the factory's properties are styleable
    private StyleableProperty<Font> styleableFont() {
        return (StyleableProperty<Font>) font;
    }

    private ObjectProperty<Color> property(R role) {
        ObjectProperty<Color> color = colors.get(role);
        if (color == null) {
            throw new IllegalStateException(role + " is not set up yet");
        }
        return color;
    }

    /** What is painted in this role now. */
    public Color color(R role) {
        return property(role).get();
    }

    /** What is written in now. */
    public Font font() {
        return font.get();
    }
}
