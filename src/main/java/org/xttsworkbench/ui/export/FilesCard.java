package org.xttsworkbench.ui.export;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xttsworkbench.export.ModelExporter.ExportedFile;
import org.xttsworkbench.service.ExportService;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The files of the export that was just made. */
final class FilesCard extends VBox {
    private final ExportViewModel model;
    private final Texts texts;
    private final Label title = new Label();
    private final Label size = new Label();
    private final VBox rows = new VBox();

    FilesCard(ExportViewModel model, Texts texts) {
        super(6);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "padded");
        setPrefWidth(320);
        title.getStyleClass().add("heading");
        size.getStyleClass().addAll("small", "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(new HBox(8, title, space, size), rows);
        model.result().addListener(o -> rebuild());
        rebuild();
    }

    private void rebuild() {
        ExportService.Result result = model.result().get();
        rows.getChildren().clear();
        if (result == null) {
            title.setText(texts.get("files.title"));
            size.setText("");
            Label none = new Label(texts.get("files.none"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            rows.getChildren().add(none);
            return;
        }
        title.setText(String.valueOf(java.nio.file.Path.of(result.out()).getFileName()));
        size.setText(Quantities.bytes(
                result.files().stream().mapToLong(ExportedFile::bytes).sum()));
        for (ExportedFile file : result.files()) {
            Node row = row(file.name(), Quantities.bytes(file.bytes()));
            Tooltip.install(row, new Tooltip(texts.get("files.sha256", file.sha256())));
            rows.getChildren().add(row);
        }
        if (model.references().get()) {
            int clips = result.wavs().suitable().size()
                    + result.wavs().tooShort().size()
                    + result.wavs().tooLong().size();
            rows.getChildren().add(row("wavs", texts.get("files.clips", clips)));
        }
    }

    private static Node row(String name, String detail) {
        Label left = new Label(name);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label right = new Label(detail);
        right.getStyleClass().add("muted");
        HBox row = new HBox(8, left, space, right);
        row.getStyleClass().add("file-row");
        return row;
    }
}
