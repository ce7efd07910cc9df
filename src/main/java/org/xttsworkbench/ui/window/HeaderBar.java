package org.xttsworkbench.ui.window;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.StepFrame;

/** Title, the one fact that matters, secondary buttons and the primary button of the step that is shown. */
final class HeaderBar extends HBox {
    private final StepFrame frame;
    private final Label title = new Label();
    private final Label fact = new Label();

    HeaderBar(StepFrame frame) {
        this.frame = frame;
        getStyleClass().add("header-bar");
        title.getStyleClass().add("title-page");
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.textProperty().bind(frame.title());
        fact.getStyleClass().add("muted");
        fact.textProperty().bind(frame.fact());
        frame.factNode().addListener((property, before, now) -> arrange());
        frame.primary().addListener((property, before, now) -> arrange());
        frame.stop().addListener((property, before, now) -> arrange());
        frame.secondary().addListener((ListChangeListener<Action>) change -> arrange());
        arrange();
    }

    private void arrange() {
        Node kept = getScene() == null ? null : getScene().getFocusOwner();
        boolean hadFocus = kept instanceof Button && getChildren().contains(kept);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Node own = frame.factNode().get();
        if (own == null) {
            getChildren().setAll(title, space, fact);
        } else {
            HBox.setHgrow(own, Priority.ALWAYS);
            getChildren().setAll(title, own);
        }
        HBox buttons = new HBox(8);
        buttons.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        frame.secondary().forEach(action -> buttons.getChildren().add(Buttons.of(action)));
        @Nullable Action stop = frame.stop().get();
        @Nullable Action primary = frame.primary().get();
        if (stop != null) {
            buttons.getChildren().add(Buttons.of(stop, "outlined"));
        } else if (primary != null) {
            buttons.getChildren().add(Buttons.of(primary, "primary"));
        }
        getChildren().add(buttons);
        if (hadFocus && !buttons.getChildren().isEmpty()) {
            buttons.getChildren().get(buttons.getChildren().size() - 1).requestFocus();
        }
    }
}
