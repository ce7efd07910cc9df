package org.xttsworkbench.ui.review;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** In place of the waveform while several clips are selected: what can be done with all of them. */
final class SeveralSelected extends VBox {
    private final Texts texts;
    private final Label count = new Label();

    SeveralSelected(ReviewViewModel model, Texts texts) {
        super(12);
        this.texts = texts;
        setAlignment(Pos.CENTER);
        count.getStyleClass().add("heading");
        FlowPane buttons = new FlowPane(8, 8);
        buttons.setAlignment(Pos.CENTER);
        buttons.getChildren()
                .addAll(
                        Buttons.of(Action.of(texts.get("many.accept"), Feather.CHECK_CIRCLE, model::accept)
                                .withKeys("Enter")),
                        Buttons.of(Action.of(texts.get("many.exclude"), Feather.SLASH, model::excludeOrRestore)
                                .withKeys("X")),
                        Buttons.of(Action.of(texts.get("many.reopen"), Feather.CIRCLE, model::reopen)));
        getChildren().addAll(count, buttons);
    }

    void show(int many) {
        setVisible(many > 1);
        count.setText(texts.get("editor.many", many));
    }
}
