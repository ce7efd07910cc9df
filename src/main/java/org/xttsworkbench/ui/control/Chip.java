package org.xttsworkbench.ui.control;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.shell.Tone;

/** A small rounded label: a state or a reason, always with an icon and words. */
public final class Chip {

    private Chip() {}

    /** @param icon before the words; null = the tone's own */
    public static Label of(Tone tone, @Nullable Ikon icon, String words) {
        Label chip = new Label(words, new FontIcon(icon == null ? icon(tone) : icon));
        chip.getStyleClass().addAll("chip", tone.styleClass());
        chip.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return chip;
    }

    /** Gives a chip another tone and icon; what it has already is left as it is. */
    public static void change(Label chip, Tone tone, Ikon icon) {
        if (!chip.getStyleClass().contains(tone.styleClass())) {
            for (Tone other : Tone.values()) {
                chip.getStyleClass().remove(other.styleClass());
            }
            chip.getStyleClass().add(tone.styleClass());
        }
        if (chip.getGraphic() instanceof FontIcon shown && !shown.getIconCode().equals(icon)) {
            shown.setIconCode(icon);
        }
    }

    /** The icon of a tone, in chips, messages and notifications. */
    public static Feather icon(Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Feather.CIRCLE;
            case INFO -> Feather.INFO;
            case GOOD -> Feather.CHECK;
            case ATTENTION -> Feather.ALERT_TRIANGLE;
            case BAD -> Feather.X;
        };
    }
}
