package org.xttsworkbench.ui.dataset;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.BesideOrBelow;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.fx.Parts;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** Drop zone, recordings, progress or result; the options at the right. */
final class DatasetView extends StackPane {
    private final Texts texts = Texts.of(DatasetView.class);
    private final DatasetViewModel model;
    private final RecordingTable table;
    private final HBox dropZone;
    private final VBox empty;
    private final VBox main;
    private final HBox lower = new HBox(12);
    private final ProgressCard progress;
    private final ResultCard result;
    private final LeftOutCard leftOut;

    /** @param openFolder shows a folder in the file manager */
    DatasetView(Workbench workbench, DatasetViewModel model, Consumer<Path> openFolder) {
        this.model = model;
        table = new RecordingTable(model, openFolder);
        progress = new ProgressCard(model.job());
        result = new ResultCard();
        leftOut = new LeftOutCard();
        dropZone = dropZone();
        empty = empty();
        VBox.setVgrow(lower, Priority.ALWAYS);
        main = new VBox(dropZone, empty, table, lower);
        main.getStyleClass().add("page");
        // With large text the options keep their room and the recordings give way.
        main.setMinWidth(0);
        getChildren().setAll(new BesideOrBelow(main, new OptionsPanel(model), false));
        model.rows().addListener((ListChangeListener<RecordingRow>) change -> arrange());
        model.result().addListener(property -> arrange());
        model.job().course().addListener(property -> arrange());
        arrange();
    }

    /** Takes the cards out and puts them in again, one after the other. */
    List<Runnable> parts() {
        return Parts.of(main);
    }

    Node firstFocus() {
        return model.rows().isEmpty() ? dropZone.lookup(".button") : table;
    }

    private void arrange() {
        boolean nothing = model.rows().isEmpty() && model.result().get() == null;
        show(empty, nothing);
        show(table, !nothing);
        CutResult now = model.result().get();
        if (model.job().running()) {
            HBox.setHgrow(progress, Priority.ALWAYS);
            if (lower.getChildren().size() != 1 || lower.getChildren().get(0) != progress) {
                lower.getChildren().setAll(progress);
            }
        } else if (now != null) {
            result.show(now);
            leftOut.show(now.leftOut());
            HBox.setHgrow(result, Priority.ALWAYS);
            HBox.setHgrow(leftOut, now.clips() == 0 ? Priority.ALWAYS : Priority.NEVER);
            lower.getChildren().setAll(now.clips() == 0 ? List.of(leftOut) : List.of(result, leftOut));
        } else {
            lower.getChildren().clear();
        }
        VBox.setVgrow(table, lower.getChildren().isEmpty() ? Priority.ALWAYS : Priority.NEVER);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private HBox dropZone() {
        FontIcon icon = new FontIcon(Feather.UPLOAD);
        icon.getStyleClass().add("icon-large");
        Label title = new Label(texts.get("drop.title"));
        title.getStyleClass().add("strong");
        Label detail = new Label(texts.get("drop.detail"));
        detail.getStyleClass().addAll("small", "muted");
        VBox words = new VBox(title, detail);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox zone = new HBox(
                icon,
                words,
                Buttons.of(Action.of(texts.get("drop.files"), Feather.PLUS, this::addFiles), "small-button"),
                Buttons.of(Action.of(texts.get("drop.folder"), Feather.FOLDER_PLUS, this::addFolder), "small-button"));
        zone.getStyleClass().add("drop-zone");
        zone.addEventHandler(
                DragEvent.DRAG_ENTERED, event -> zone.getStyleClass().add("over"));
        zone.addEventHandler(
                DragEvent.DRAG_EXITED, event -> zone.getStyleClass().remove("over"));
        return zone;
    }

    private VBox empty() {
        FontIcon icon = new FontIcon(Feather.MUSIC);
        icon.getStyleClass().add("icon-empty");
        Label title = new Label(texts.get("empty.title"));
        title.getStyleClass().add("heading");
        Label detail = new Label(texts.get("empty.detail"));
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
        detail.setMaxWidth(460);
        VBox box = new VBox(
                icon, title, detail, Buttons.of(Action.of(texts.get("drop.files"), Feather.PLUS, this::addFiles)));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("empty-state");
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    void addFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("drop.files"));
        List<File> files = Dialogs.choose(getScene().getWindow(), chooser::showOpenMultipleDialog);
        if (files != null) {
            model.add(files.stream().map(File::toPath).toList());
        }
    }

    private void addFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("drop.folder"));
        File folder = Dialogs.choose(getScene().getWindow(), chooser::showDialog);
        if (folder != null) {
            model.add(List.of(folder.toPath()));
        }
    }
}
