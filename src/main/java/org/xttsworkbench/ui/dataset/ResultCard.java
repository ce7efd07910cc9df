package org.xttsworkbench.ui.dataset;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** What the dataset holds, with a histogram of the lengths of its clips. */
final class ResultCard extends VBox {
    private final Texts texts = Texts.of(ResultCard.class);
    private final Label title = new Label();
    private final Label train = new Label();
    private final Label eval = new Label();
    private final Label silence = new Label();
    private final LengthHistogram histogram = new LengthHistogram();

    ResultCard() {
        getStyleClass().addAll("card", "padded");
        title.getStyleClass().add("heading");
        silence.getStyleClass().add("muted");
        FlowPane numbers = new FlowPane(14, 2, train, eval, silence);
        numbers.getChildren().forEach(node -> node.getStyleClass().add("small"));
        VBox.setVgrow(histogram, Priority.ALWAYS);
        getChildren().setAll(title, numbers, histogram);
    }

    void show(CutResult result) {
        title.setText(texts.get("result.title", result.clips(), Quantities.duration(result.seconds())));
        train.setText(texts.get("result.train", result.train()));
        eval.setText(texts.get("result.eval", result.eval()));
        silence.setText(texts.get("result.silence", Quantities.duration(result.silence())));
        histogram.show(result.lengths());
    }
}
