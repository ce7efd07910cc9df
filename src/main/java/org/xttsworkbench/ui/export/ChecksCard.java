package org.xttsworkbench.ui.export;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.words.Texts;

/** The checks of an export, each ticked off when it is done. */
final class ChecksCard extends VBox {
    private final ExportViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox(10);

    ChecksCard(ExportViewModel model, Texts texts) {
        super(10);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "padded");
        setPrefWidth(320);
        Label title = new Label(texts.get("checks.title"));
        title.getStyleClass().add("heading");
        getChildren().addAll(title, rows);
        model.checks().addListener((ListChangeListener<CheckLine>) change -> rebuild());
        model.fraction().addListener(o -> rebuild());
        rebuild();
    }

    private void rebuild() {
        rows.getChildren().setAll(model.checks().stream().map(this::row).toList());
    }

    private Node row(CheckLine line) {
        FontIcon icon = new FontIcon(
                switch (line.state()) {
                    case WAITING -> Feather.CIRCLE;
                    case RUNNING -> Feather.LOADER;
                    case DONE -> Feather.CHECK_CIRCLE;
                    case FAILED -> Feather.X_CIRCLE;
                });
        icon.getStyleClass()
                .add(
                        switch (line.state()) {
                            case WAITING -> "icon-muted";
                            case RUNNING -> "icon-accent";
                            case DONE -> "icon-good";
                            case FAILED -> "icon-bad";
                        });
        Label name = new Label(texts.get("check." + line.check()));
        boolean counting =
                line.state() == CheckLine.State.RUNNING && model.fraction().get() >= 0;
        Label detail = new Label(
                counting
                        ? texts.get(
                                "checks.percent",
                                Math.round(100 * model.fraction().get()))
                        : line.detail());
        detail.getStyleClass().addAll("small", "muted");
        // A long result goes under its check instead of being cut off beside it.
        detail.setWrapText(true);
        VBox said = detail.getText().isEmpty() ? new VBox(name) : new VBox(name, detail);
        HBox row = new HBox(8, icon, said);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setAccessibleText(name.getText() + ", " + texts.get("checks.state." + line.state()));
        return row;
    }
}
