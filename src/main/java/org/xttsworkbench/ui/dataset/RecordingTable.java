package org.xttsworkbench.ui.dataset;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Chip;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.dataset.RecordingRow.State;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The recordings: name, small waveform, length, where the text comes from, how far each is. */
final class RecordingTable extends TableView<RecordingRow> {
    private static final double ROW = 30;
    private static final double HEAD = 26;
    private static final double MORE = 46;
    private static final int MOST_ROWS = 8;
    private static final int LEAST_ROWS = 6;

    private final Texts texts = Texts.of(RecordingTable.class);
    private final DatasetViewModel model;
    private final Consumer<Path> openFolder;
    private final TableColumn<RecordingRow, RecordingRow> more;
    private double scale = 1;

    /** @param openFolder shows a folder in the file manager */
    RecordingTable(DatasetViewModel model, Consumer<Path> openFolder) {
        super(model.rows());
        this.model = model;
        this.openFolder = openFolder;
        setAccessibleText(texts.get("table"));
        setPlaceholder(new Label(texts.get("empty.title")));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(column("table.name", 190, this::name, RecordingRow::name));
        getColumns().add(column("table.sound", 150, (row, cell) -> new WaveThumb(row.waves()), row -> ""));
        TableColumn<RecordingRow, RecordingRow> length = column("table.length", 84, this::length, row -> length(row));
        length.getStyleClass().add("numbers");
        length.setUserData(70.0);
        getColumns().add(length);
        TableColumn<RecordingRow, RecordingRow> text = column("table.text", 120, this::textFrom, this::textFrom);
        text.setUserData(100.0);
        getColumns().add(text);
        getColumns().add(column("table.state", 220, this::state, RecordingRow::words));
        more = column("table.more", MORE, this::more, row -> "");
        more.setUserData(MORE);
        getColumns().add(more);
        setRowFactory(table -> row());
        setOnKeyPressed(event -> {
            RecordingRow chosen = getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.DELETE && chosen != null && canLeave(chosen)) {
                model.leaveOut(List.of(chosen));
            }
        });
        model.options().addListener(property -> refresh());
        model.rows().addListener((ListChangeListener<RecordingRow>) change -> size());
        Appearance.scale(this, now -> {
            scale = now;
            size();
        });
        size();
    }

    /** As high as its rows, up to eight; more scroll. Columns that hold little have a width below which they do not go. */
    private void size() {
        for (TableColumn<RecordingRow, ?> column : getColumns()) {
            if (column.getUserData() instanceof Double least) {
                column.setMinWidth(least * scale);
            }
        }
        more.setMaxWidth(MORE * scale);
        int rows = Math.max(1, model.rows().size());
        setPrefHeight(height(Math.min(MOST_ROWS, rows)));
        setMinHeight(height(Math.min(LEAST_ROWS, rows)));
    }

    private double height(int rows) {
        return (HEAD + ROW * rows) * scale + 2;
    }

    private TableRow<RecordingRow> row() {
        TableRow<RecordingRow> row = new TableRow<>();
        row.itemProperty().addListener((property, before, now) -> {
            ContextMenu menu = new ContextMenu();
            if (now != null) {
                menu.getItems().setAll(actions(now));
            }
            row.setContextMenu(now == null ? null : menu);
        });
        return row;
    }

    private static boolean canLeave(RecordingRow row) {
        return row.state() != State.DONE && row.state() != State.WORKING;
    }

    /** What can be done with a recording, the way on first. */
    private List<MenuItem> actions(RecordingRow row) {
        List<MenuItem> actions = new ArrayList<>();
        if (row.state() == State.FAILED) {
            actions.add(item("again", model::create));
            actions.add(item("table.another", () -> choose(row)));
        } else if (row.state() == State.MISSING) {
            actions.add(item("table.find", () -> choose(row)));
        }
        if (canLeave(row)) {
            actions.add(item("table.leave-out", () -> model.leaveOut(List.of(row))));
        }
        Path folder = row.file().getParent();
        if (folder != null && row.state() != State.MISSING) {
            actions.add(item("table.folder", () -> openFolder.accept(folder)));
        }
        return actions;
    }

    private MenuItem item(String words, Runnable action) {
        MenuItem item = new MenuItem(texts.get(words));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void choose(RecordingRow row) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("table.instead", row.name()));
        File file = Dialogs.choose(getScene().getWindow(), chooser::showOpenDialog);
        if (file != null) {
            model.replace(row, file.toPath());
        }
    }

    private Node more(RecordingRow row, TableCell<?, ?> cell) {
        MenuButton more = new MenuButton();
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().add("more-button");
        more.setAccessibleText(texts.get("table.more-of", row.name()));
        more.getItems().setAll(actions(row));
        return more;
    }

    private TableColumn<RecordingRow, RecordingRow> column(
            String title,
            double width,
            BiFunction<RecordingRow, TableCell<?, ?>, Node> content,
            Function<RecordingRow, String> words) {
        TableColumn<RecordingRow, RecordingRow> column = new TableColumn<>(texts.get(title));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(RecordingRow row, boolean none) {
                super.updateItem(row, none);
                setGraphic(none || row == null ? null : content.apply(row, this));
                setAccessibleText(none || row == null ? "" : words.apply(row));
            }
        });
        return column;
    }

    private Node name(RecordingRow row, TableCell<?, ?> cell) {
        Label label = new Label(row.name());
        label.getStyleClass().add("strong");
        label.setTooltip(new Tooltip(row.file().toString()));
        return label;
    }

    private static String length(RecordingRow row) {
        return row.seconds().map(Quantities::clock).orElse("…");
    }

    private Node length(RecordingRow row, TableCell<?, ?> cell) {
        cell.getStyleClass().add("numbers");
        return new Label(length(row));
    }

    private Node textFrom(RecordingRow row, TableCell<?, ?> cell) {
        return new Label(textFrom(row));
    }

    /** What is cut already keeps its origin; for the rest it is as the options say now. */
    private String textFrom(RecordingRow row) {
        if (row.state() == State.DONE || row.state() == State.FAILED) {
            return row.textFrom();
        } else if (model.options().get().recognizer().isPresent()) {
            return texts.get("text.recogniser");
        }
        return row.textFrom().isEmpty() ? texts.get("text.none") : row.textFrom();
    }

    private Node state(RecordingRow row, TableCell<?, ?> cell) {
        HBox box = new HBox(6);
        box.setAlignment(Pos.CENTER_LEFT);
        switch (row.state()) {
            case DONE -> box.getChildren().add(Chip.of(Tone.GOOD, null, row.words()));
            case WAITING -> box.getChildren().add(Chip.of(Tone.NEUTRAL, null, texts.get("state.waiting")));
            case FAILED -> {
                // The kind of reason; what exactly it was has no room here.
                String kind = row.words().split(":", 2)[0];
                Label why = Chip.of(
                        Tone.BAD, null, kind.substring(0, 1).toUpperCase(Locale.getDefault()) + kind.substring(1));
                why.setTooltip(new Tooltip(row.words()));
                box.getChildren().add(why);
            }
            case MISSING -> box.getChildren().add(Chip.of(Tone.ATTENTION, null, row.words()));
            case WORKING -> {
                ProgressBar bar = new ProgressBar(row.percent() / 100.0);
                bar.setAccessibleText(row.words());
                bar.setPrefWidth(70);
                Label words = new Label(row.words());
                words.getStyleClass().add("small");
                box.getChildren().setAll(bar, words);
            }
        }
        if (row.state() == State.DONE && row.leftOut() > 0) {
            box.getChildren().add(Chip.of(Tone.NEUTRAL, Feather.SLASH, texts.get("state.left-out", row.leftOut())));
        }
        return box;
    }
}
