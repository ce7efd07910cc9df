package org.xttsworkbench.ui.review;

import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** In place of the waveform while several clips are selected: what can be done with all of them. */
final class SeveralSelected extends FlowPane {

    SeveralSelected(ReviewViewModel model, Texts texts) {
        super(8, 8);
        setAlignment(Pos.CENTER);
        getChildren()
                .addAll(
                        Buttons.of(Action.of(texts.get("many.accept"), Feather.CHECK_CIRCLE, model::accept)
                                .withKeys("Enter")),
                        Buttons.of(Action.of(texts.get("many.exclude"), Feather.SLASH, model::excludeOrRestore)
                                .withKeys("X")),
                        Buttons.of(Action.of(texts.get("many.reopen"), Feather.CIRCLE, model::reopen)));
    }
}
