package org.xttsworkbench.ui.preflight;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xttsworkbench.preflight.FixAction;
import org.xttsworkbench.ui.words.Texts;

/** The cards, in three columns where there is room; below them what would be faster, when asked for. */
final class PreflightView extends ScrollPane {
    private static final double COLUMN_EM = 22;
    private static final int MOST_COLUMNS = 3;

    private final GridPane grid = new GridPane();
    private final List<CheckCardView> cards;
    private final VBox faster = new VBox();
    private final Label heading;
    private int columns;
    private int there;

    PreflightView(PreflightViewModel model, BiConsumer<CheckCard, FixAction> fix) {
        cards = model.cards().stream().map(card -> new CheckCardView(card, fix)).toList();
        getStyleClass().add("preflight");
        Texts texts = Texts.of(PreflightView.class);
        heading = new Label(texts.get("faster.title"));
        heading.getStyleClass().add("heading");
        faster.getChildren().add(heading);
        for (String way : List.of("faster.card", "faster.elsewhere", "faster.less")) {
            Label words = new Label(texts.get(way));
            words.setWrapText(true);
            faster.getChildren().add(words);
        }
        faster.getStyleClass().addAll("card", "padded", "subtle");
        faster.setVisible(false);
        faster.setManaged(false);
        VBox page = new VBox(grid, faster);
        page.getStyleClass().add("page");
        setContent(page);
        setFitToWidth(true);
        widthProperty().addListener((p, old, now) -> arrange());
        // The text size changes how many columns fit.
        heading.fontProperty().addListener((p, old, now) -> arrange());
        grid.getStyleClass().add("cards");
        arrange();
    }

    /** Shows or hides what would be faster. */
    void toggleFaster() {
        boolean shown = !faster.isVisible();
        faster.setVisible(shown);
        faster.setManaged(shown);
        if (shown) {
            // The place is known after the next layout only.
            layout();
            setVvalue(getVmax());
        }
    }

    private void arrange() {
        double em = heading.getFont().getSize();
        int fitting = (int) Math.max(1, Math.min(MOST_COLUMNS, getWidth() / (COLUMN_EM * em)));
        if (fitting == columns) {
            return;
        }
        columns = fitting;
        grid.getChildren().clear();
        grid.getColumnConstraints().clear();
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        cards.subList(0, there).forEach(this::place);
    }

    private void place(CheckCardView card) {
        int index = cards.indexOf(card);
        GridPane.setFillHeight(card, true);
        GridPane.setFillWidth(card, true);
        grid.add(card, index % columns, index / columns);
    }

    /** Puts the cards in, some at a time. */
    List<Runnable> parts() {
        return List.of(() -> add(cards.size() / 3), () -> add(2 * cards.size() / 3), () -> add(cards.size()));
    }

    private void add(int upTo) {
        cards.subList(there, upTo).forEach(this::place);
        there = upTo;
    }
}
