package org.xttsworkbench.ui.window;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Chip;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.StepFrame;

/** The strip under the header: what is the matter, what it means, and the button for it. */
final class MessageStrip extends StackPane {

    MessageStrip(StepFrame frame) {
        getStyleClass().add("strip-area");
        frame.message().addListener((property, before, now) -> show(now));
        show(frame.message().get());
    }

    private void show(@Nullable Message message) {
        getChildren().clear();
        setVisible(message != null);
        setManaged(message != null);
        if (message == null) {
            return;
        }
        FontIcon icon = new FontIcon(Chip.icon(message.tone()));
        icon.getStyleClass().add("icon-large");
        Label sentence = new Label(message.sentence());
        sentence.getStyleClass().add("strong");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(sentence);
        if (!message.detail().isEmpty()) {
            Label detail = new Label(message.detail());
            detail.setWrapText(true);
            detail.setMinHeight(Region.USE_PREF_SIZE);
            words.getChildren().add(detail);
        }
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox strip = new HBox(icon, words);
        strip.getStyleClass().addAll("message-strip", message.tone().styleClass());
        message.actions().forEach(action -> strip.getChildren().add(Buttons.of(action)));
        strip.setAccessibleRole(AccessibleRole.TEXT);
        strip.setAccessibleText(message.sentence() + " " + message.detail());
        getChildren().setAll(strip);
    }
}
