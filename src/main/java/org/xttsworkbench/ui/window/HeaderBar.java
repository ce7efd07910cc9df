package org.xttsworkbench.ui.window;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.TwoSidedBar;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.StepFrame;

/** Title, the one fact that matters, secondary buttons and the primary button of the step that is shown. */
final class HeaderBar extends TwoSidedBar {
    private final StepFrame frame;
    private final Label title = new Label();
    private final Label fact = new Label();
    private final HBox words;

    HeaderBar(StepFrame frame) {
        this(frame, new HBox(16));
    }

    private HeaderBar(StepFrame frame, HBox words) {
        super(words);
        this.frame = frame;
        this.words = words;
        getStyleClass().add("header-bar");
        title.getStyleClass().add("title-page");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(frame.title());
        fact.getStyleClass().add("muted");
        fact.setMinWidth(Region.USE_PREF_SIZE);
        fact.textProperty().bind(frame.fact());
        words.getStyleClass().add("header-words");
        words.setAlignment(Pos.CENTER_LEFT);
        frame.factNode().addListener((property, before, now) -> arrangeWords());
        frame.primary().addListener((property, before, now) -> arrangeButtons());
        frame.stop().addListener((property, before, now) -> arrangeButtons());
        frame.secondary().addListener((ListChangeListener<Action>) change -> arrangeButtons());
        arrangeWords();
        arrangeButtons();
    }

    private void arrangeWords() {
        Node own = frame.factNode().get();
        if (own == null) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            words.getChildren().setAll(title, space, fact);
        } else {
            HBox.setHgrow(own, Priority.ALWAYS);
            words.getChildren().setAll(title, own);
        }
    }

    private void arrangeButtons() {
        Node kept = getScene() == null ? null : getScene().getFocusOwner();
        boolean hadFocus = kept instanceof Button && right().getChildren().contains(kept);
        right().getChildren()
                .setAll(frame.secondary().stream()
                        .map(action -> Buttons.of(action))
                        .toList());
        @Nullable Action stop = frame.stop().get();
        @Nullable Action primary = frame.primary().get();
        if (stop != null) {
            right().getChildren().add(Buttons.of(stop, "outlined"));
        } else if (primary != null) {
            right().getChildren().add(Buttons.of(primary, "primary"));
        }
        if (hadFocus && !right().getChildren().isEmpty()) {
            right().getChildren().get(right().getChildren().size() - 1).requestFocus();
        }
    }
}
