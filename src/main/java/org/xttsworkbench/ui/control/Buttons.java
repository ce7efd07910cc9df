package org.xttsworkbench.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.shell.Action;

/** Buttons made of actions. */
public final class Buttons {

    private Buttons() {}

    /**
     * A button with icon, words and key cap.
     *
     * @param styles style classes ({@code primary}, {@code outlined}, {@code flat}, {@code link}, {@code small-button})
     */
    public static Button of(Action action, String... styles) {
        Button button = new Button(action.words());
        button.getStyleClass().addAll(styles);
        button.setOnAction(event -> action.run().run());
        button.setMnemonicParsing(false);
        HBox graphic = new HBox(6);
        graphic.setAlignment(javafx.geometry.Pos.CENTER);
        if (action.icon() != null) {
            graphic.getChildren().add(new FontIcon(action.icon()));
        }
        if (action.keys() != null) {
            // The cap stands after the words, so words become part of the graphic and stay the accessible name.
            javafx.scene.control.Label words = new javafx.scene.control.Label(action.words());
            words.setStyle("-fx-text-fill: -color-button-fg;");
            graphic.getChildren().addAll(words, KeyCap.of(action.keys()));
            button.setText("");
            button.setAccessibleText(action.words());
        }
        if (!graphic.getChildren().isEmpty()) {
            button.setGraphic(graphic);
        }
        // Never cut off: a button's words are what it does.
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    /** A button with an icon alone, for play, zoom, more, close and copy; its words are tooltip and accessible name. */
    public static Button icon(Ikon icon, String words, Runnable run) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add("icon-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> run.run());
        return button;
    }
}
