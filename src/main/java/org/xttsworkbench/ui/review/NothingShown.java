package org.xttsworkbench.ui.review;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.xttsworkbench.dataset.edit.ClipStatus;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** In place of rows when no clip is shown: everything is reviewed, or the filter finds nothing. */
final class NothingShown extends VBox {
    private final ReviewModel model;
    private final Texts texts;
    private final Runnable setUpTraining;

    NothingShown(ReviewModel model, Texts texts, Runnable setUpTraining) {
        this.model = model;
        this.texts = texts;
        this.setUpTraining = setUpTraining;
        setAlignment(Pos.CENTER);
        getStyleClass().add("empty-state");
        model.filter().addListener(o -> show());
        model.counts().addListener(o -> show());
        show();
    }

    private void show() {
        ReviewFilter filter = model.filter().get();
        ReviewCounts counts = model.counts().get();
        getChildren().clear();
        if (!filter.narrows() && filter.status().equals(Optional.of(ClipStatus.TO_REVIEW))) {
            add(
                    texts.get("all.heading", counts.total()),
                    texts.get("all.detail", counts.kept(), Math.round(counts.keptSeconds() / 60)),
                    Action.of(texts.get("setUpTraining"), setUpTraining),
                    "primary");
        } else if (!filter.narrows()) {
            add(
                    texts.get("none." + filter.status().map(Enum::name).orElse("ALL")),
                    texts.get("left", counts.toReview()),
                    Action.of(texts.get("none.show"), () -> model.filter().set(ReviewFilter.TO_REVIEW)));
        } else {
            String what = filter.reason()
                    .map(kind -> texts.get("nothing.reason", ReasonWords.words(kind, texts)))
                    .orElse(texts.get("nothing.query", filter.query()));
            add(
                    what,
                    texts.get("left", counts.toReview()),
                    Action.of(
                            texts.get("nothing.clear"),
                            () -> model.filter().set(new ReviewFilter(filter.status(), Optional.empty(), ""))));
        }
    }

    private void add(String heading, String detail, Action action, String... styles) {
        Label title = new Label(heading);
        title.getStyleClass().add("heading");
        Label more = new Label(detail);
        more.getStyleClass().add("muted");
        getChildren().setAll(title, more, Buttons.of(action, styles));
    }
}
