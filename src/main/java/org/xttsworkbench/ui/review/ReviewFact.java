package org.xttsworkbench.ui.review;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** How far the review is, in the header: a bar with its sentence, and what is worth to be done yet. */
final class ReviewFact extends HBox {
    private final Label reviewed = new Label();
    private final Label kept = new Label();
    private final Label cover = new Label();
    private final Label coverRest = new Label();
    private final Region accepted = new Region();
    private final Region takenOut = new Region();
    private final HBox bar = new HBox(accepted, takenOut);
    private final Texts texts;

    ReviewFact(ReviewModel model, Texts texts) {
        this.texts = texts;
        getStyleClass().add("review-fact");
        bar.getStyleClass().add("review-progress");
        accepted.getStyleClass().add("accepted");
        takenOut.getStyleClass().add("taken-out");
        reviewed.getStyleClass().add("strong");
        kept.getStyleClass().addAll("muted", "small");
        cover.getStyleClass().addAll("small", "strong");
        coverRest.getStyleClass().addAll("small", "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox left = new VBox(4, new HBox(reviewed, space, kept), bar);
        left.setMinWidth(180);
        left.setPrefWidth(300);
        left.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.SOMETIMES);
        left.setMaxWidth(330);
        setMinWidth(180);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox right = new VBox(cover, coverRest);
        right.setMinWidth(0);
        right.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        left.setFillWidth(true);
        getChildren().addAll(left, right);
        setFillHeight(false);
        model.counts().addListener((property, before, now) -> show(now));
        show(model.counts().get());
    }

    private void show(ReviewCounts counts) {
        reviewed.setText(texts.get("fact.reviewed", counts.reviewed(), counts.total()));
        kept.setText(texts.get("fact.kept", Quantities.duration(counts.keptSeconds())));
        boolean tell = counts.suspected() && counts.toReview() > 0;
        boolean more = counts.toCover() > 0;
        cover.setText(!tell ? "" : more ? texts.get("fact.more", counts.toCover()) : texts.get("fact.covered"));
        coverRest.setText(!tell ? "" : more ? texts.get("fact.cover", counts.toCover()) : texts.get("fact.rest"));
        setAccessibleText(reviewed.getText() + "; " + cover.getText() + " " + coverRest.getText());
        double total = Math.max(1, counts.total());
        accepted.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> bar.getWidth() * counts.accepted() / total, bar.widthProperty()));
        takenOut.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> bar.getWidth() * counts.excluded() / total, bar.widthProperty()));
    }

    /** The sentence of the whole, for the rail and for screen readers. */
    static String sentence(ReviewCounts counts, Texts texts) {
        String done = texts.get("fact.reviewed", counts.reviewed(), counts.total());
        return counts.toCover() > 0 ? texts.get("fact.sentence", done, counts.toCover()) : done;
    }
}
