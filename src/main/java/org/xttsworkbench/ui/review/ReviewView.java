package org.xttsworkbench.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.fx.Parts;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.words.Texts;

/** The review's page: filters, table, editor. Keys work wherever the focus is on it. */
final class ReviewView extends StackPane {
    private final ReviewViewModel model;
    private final ReviewTableView table;
    private final ReviewFilterBar bar;
    private final ClipEditorView editor;
    private final VBox work;
    private final VBox empty = new VBox();
    private final BooleanProperty writing = new SimpleBooleanProperty();
    private final ReviewKeys gridKeys;
    private final ReviewKeys textKeys;
    private final ReviewThumbnails pictures;
    private boolean keyWasCommand;
    private double scale = 1;

    ReviewView(ReviewViewModel model, Texts texts, Runnable setUpTraining) {
        this.model = model;
        pictures = new ReviewThumbnails(model::sounds, UiThread::later);
        bar = new ReviewFilterBar(model.table(), texts);
        table = new ReviewTableView(model, pictures, texts);
        editor = new ClipEditorView(model, texts);
        table.setPlaceholder(new NothingShown(model.table(), texts, setUpTraining));
        VBox.setVgrow(table, Priority.ALWAYS);
        table.setMinHeight(120);
        table.setPrefHeight(330);
        editor.setMinHeight(USE_PREF_SIZE);
        work = new VBox(bar, table, editor);
        empty.getStyleClass().add("empty-state");
        empty.setAlignment(javafx.geometry.Pos.CENTER);
        getChildren().addAll(work, empty);
        gridKeys = ReviewCommands.grid(model, editor::focusText);
        textKeys = ReviewCommands.text(model, this::focusTable);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, event -> {
            // A key that took the focus to the text is not typed there.
            if (keyWasCommand) {
                event.consume();
            }
        });
        sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener(o -> writing.set(editor.isWriting()));
            }
        });
        heightProperty().addListener(o -> sizeEditor());
        Appearance.scale(this, size -> {
            scale = size;
            sizeEditor();
        });
        model.playback().playing().addListener(o -> showPlayed());
        model.editor().wave().playhead().addListener(o -> showPlayed());
    }

    /** Puts in filters, table and the lines of the editor, one after the other; most lines of the table come last. */
    List<Runnable> parts() {
        table.setMaxHeight(table.getMinHeight());
        List<Runnable> parts = new ArrayList<>(Parts.of(work, editor));
        parts.add(() -> table.setMaxHeight(2 * table.getMinHeight()));
        parts.add(() -> table.setMaxHeight(Double.MAX_VALUE));
        return parts;
    }

    private void sizeEditor() {
        editor.setPrefHeight(scale * (getHeight() > scale * 850 ? 340 : 276));
    }

    /** Whether the text is being written: the keys of the bar change with it. */
    BooleanProperty writing() {
        return writing;
    }

    Node table() {
        return table;
    }

    ReviewThumbnails pictures() {
        return pictures;
    }

    void focusTable() {
        table.requestFocus();
    }

    void focusSearch() {
        bar.focusSearch();
    }

    /** Shows the clips, or instead of them what is missing. */
    void show(Optional<EmptyReview> missing) {
        boolean arrived = missing.isEmpty() && !work.isVisible();
        work.setVisible(missing.isEmpty());
        empty.setVisible(missing.isPresent());
        empty.getChildren().clear();
        missing.ifPresent(state -> {
            FontIcon icon = new FontIcon(Feather.CHECK_SQUARE);
            icon.getStyleClass().add("icon-empty");
            Label heading = new Label(state.heading());
            heading.getStyleClass().add("heading");
            Label detail = new Label(state.detail());
            detail.getStyleClass().add("muted");
            detail.setWrapText(true);
            empty.getChildren().addAll(icon, heading, detail);
            Action action = state.action();
            if (action != null) {
                Button button = org.xttsworkbench.ui.control.Buttons.of(action, "primary");
                empty.getChildren().add(button);
            }
        });
        if (arrived && getScene() != null) {
            // The page was shown while its clips were being read.
            focusTable();
        }
    }

    private void showPlayed() {
        ReviewRow row = model.editor().row().get();
        if (row != null) {
            double start = row.clip().clip().startSeconds();
            double part = (model.editor().wave().playhead().get() - start) / Math.max(1e-3, row.seconds());
            pictures.playing(row.id(), model.playback().playing().get() ? part : 0);
        }
    }

    private void pressed(KeyEvent event) {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        boolean typing = focus instanceof TextInputControl;
        boolean pressesFirst =
                focus instanceof ButtonBase || focus instanceof ComboBoxBase<?> || focus instanceof MenuBar;
        boolean press = event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER;
        BooleanSupplier does;
        if (typing && editor.isWriting()) {
            does = () -> textKeys.press(event);
        } else if (typing) {
            does = () -> leaveSearch(event);
        } else if (pressesFirst && (press || focus instanceof ComboBoxBase<?>)) {
            does = () -> false;
        } else {
            does = () -> gridKeys.press(event);
        }
        keyWasCommand = does.getAsBoolean();
        if (keyWasCommand) {
            event.consume();
        }
    }

    private boolean leaveSearch(KeyEvent event) {
        boolean leaves = event.getCode() == KeyCode.ESCAPE
                || event.getCode() == KeyCode.ENTER
                || event.getCode() == KeyCode.DOWN;
        if (leaves) {
            focusTable();
        }
        return leaves;
    }
}
