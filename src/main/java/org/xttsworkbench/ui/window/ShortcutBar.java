package org.xttsworkbench.ui.window;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.KeyCap;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Shortcut;
import org.xttsworkbench.ui.shell.StepFrame;
import org.xttsworkbench.ui.words.Texts;

/** The keys that work right now; cut off at the right when there is no room, "All keys" stays. */
final class ShortcutBar extends HBox {
    private final StepFrame frame;
    private final HBox caps = new HBox(14);

    ShortcutBar(StepFrame frame, Runnable allKeys) {
        this.frame = frame;
        getStyleClass().add("shortcut-bar");
        caps.setAlignment(Pos.CENTER_LEFT);
        caps.setMinWidth(0);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(caps.widthProperty());
        clip.heightProperty().bind(caps.heightProperty());
        caps.setClip(clip);
        HBox.setHgrow(caps, Priority.ALWAYS);
        String words = Texts.of(ShortcutBar.class).get("keys.all");
        getChildren().addAll(caps, Buttons.of(Action.of(words, allKeys).withKeys("?"), "flat", "small-button"));
        frame.shortcuts().addListener((ListChangeListener<Shortcut>) change -> show());
        show();
    }

    private void show() {
        setVisible(!frame.shortcuts().isEmpty());
        setManaged(!frame.shortcuts().isEmpty());
        caps.getChildren().clear();
        for (Shortcut shortcut : frame.shortcuts()) {
            HBox entry = new HBox(5);
            entry.setAlignment(Pos.CENTER_LEFT);
            shortcut.keys().forEach(key -> entry.getChildren().add(KeyCap.of(key)));
            Label words = new Label(shortcut.words());
            words.getStyleClass().add("small");
            words.setMinWidth(Region.USE_PREF_SIZE);
            entry.getChildren().add((Node) words);
            entry.setMinWidth(Region.USE_PREF_SIZE);
            caps.getChildren().add(entry);
        }
    }
}
