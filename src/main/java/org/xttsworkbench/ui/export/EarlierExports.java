package org.xttsworkbench.ui.export;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.service.ExportSummary;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The exports that the voice already has. */
final class EarlierExports extends VBox {
    private final ExportViewModel model;
    private final Texts texts;
    private final Consumer<Path> openFolder;
    private final VBox rows = new VBox();

    EarlierExports(ExportViewModel model, Texts texts, Consumer<Path> openFolder) {
        super(6);
        this.model = model;
        this.texts = texts;
        this.openFolder = openFolder;
        getStyleClass().addAll("card", "padded");
        Label title = new Label(texts.get("earlier.title"));
        title.getStyleClass().add("heading");
        getChildren().addAll(title, rows);
        model.exports().addListener((ListChangeListener<ExportSummary>) change -> rebuild());
        rebuild();
    }

    private void rebuild() {
        boolean any = !model.exports().isEmpty();
        setVisible(any);
        setManaged(any);
        rows.getChildren().setAll(model.exports().stream().map(this::row).toList());
    }

    private Node row(ExportSummary export) {
        Label name = new Label(export.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(200);
        Label made = new Label(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .format(Instant.ofEpochMilli(export.made()).atZone(ZoneId.systemDefault())));
        made.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(
                12,
                name,
                made,
                space,
                new Label(Quantities.bytes(export.bytes())),
                Buttons.icon(
                        Feather.FOLDER,
                        texts.get("earlier.open", export.name()),
                        () -> openFolder.accept(export.folder())));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("file-row");
        return row;
    }
}
