package org.xttsworkbench.ui.training;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.control.SegmentedChoice;
import org.xttsworkbench.ui.words.Texts;

/** Two cards in one place, of which one is shown; a person's choice stays until the other one is preferred anew. */
final class SidePanel extends VBox {
    private final List<Node> cards;
    private final SegmentedChoice<Integer> choice;
    private int preferred = -1;

    /** @param first key of the first card's name in the bundle */
    SidePanel(Texts texts, String first, Node firstCard, String second, Node secondCard) {
        super(6);
        cards = List.of(firstCard, secondCard);
        List<String> names = List.of(texts.get("side." + first), texts.get("side." + second));
        choice = new SegmentedChoice<>(List.of(0, 1), names::get, this::show);
        cards.forEach(card -> VBox.setVgrow(card, Priority.ALWAYS));
        getChildren().addAll(choice, firstCard);
    }

    /** Shows a card when it is newly preferred. */
    void prefer(int index) {
        if (preferred != index) {
            preferred = index;
            choice.choose(index);
            show(index);
        }
    }

    private void show(int index) {
        getChildren().setAll(choice, cards.get(index));
    }
}
