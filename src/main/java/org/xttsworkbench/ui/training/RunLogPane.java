package org.xttsworkbench.ui.training;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.words.Texts;

/** The log of a run with a filter for each tag; folded to one line until it is wanted. */
final class RunLogPane extends VBox {
    private static final double OPEN_HEIGHT = 130;

    private final Texts texts;
    private final ListView<RunLogLine> list = new ListView<>();
    private final Label count = new Label();
    private final HBox tags = new HBox(6);
    private final Set<LogTag> shown = EnumSet.allOf(LogTag.class);
    private FilteredList<RunLogLine> lines = new FilteredList<>(FXCollections.observableArrayList());
    private final Button fold;

    /** @param open whether it begins unfolded */
    RunLogPane(TrainingViewModel model, Texts texts, boolean open) {
        this.texts = texts;
        getStyleClass().add("run-log");
        list.getStyleClass().addAll("mono", "edge-to-edge");
        list.setCellFactory(view -> new LineCell());
        list.setPrefHeight(OPEN_HEIGHT);
        list.setMinHeight(60);
        list.setAccessibleText(texts.get("log.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        fold = Buttons.icon(Feather.CHEVRON_DOWN, texts.get("log.fold"), () -> open(!list.isVisible()));
        getChildren().addAll(head(), list);
        model.run().addListener((o, was, now) -> show(now));
        show(model.run().get());
        open(open);
    }

    private Node head() {
        Label title = new Label(texts.get("log.title"), new FontIcon(Feather.TERMINAL));
        title.getStyleClass().addAll("strong", "small");
        count.getStyleClass().addAll("small", "muted");
        for (LogTag tag : LogTag.values()) {
            ToggleButton filter = new ToggleButton(texts.get("log.tag." + tag));
            filter.getStyleClass().add("tag-filter");
            filter.setSelected(true);
            filter.setOnAction(event -> {
                if (filter.isSelected()) {
                    shown.add(tag);
                } else {
                    shown.remove(tag);
                }
                filter();
            });
            tags.getChildren().add(filter);
        }
        tags.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                10, title, count, tags, space, Buttons.icon(Feather.COPY, texts.get("log.copy"), this::copy), fold);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("log-head");
        return head;
    }

    /** Unfolds it, or folds it to one line. */
    void open(boolean open) {
        list.setVisible(open);
        list.setManaged(open);
        tags.setVisible(open);
        toTheEnd();
        fold.setGraphic(new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
    }

    private void show(@org.jspecify.annotations.Nullable ShownRun run) {
        lines = new FilteredList<>(run == null ? FXCollections.observableArrayList() : run.log());
        list.setItems(lines);
        filter();
        lines.addListener((ListChangeListener<RunLogLine>) change -> {
            counted();
            toTheEnd();
        });
        counted();
    }

    private void toTheEnd() {
        if (list.getSelectionModel().isEmpty() && !lines.isEmpty()) {
            list.scrollTo(lines.size() - 1);
        }
    }

    private void filter() {
        lines.setPredicate(line -> shown.contains(line.tag()));
        counted();
    }

    private void counted() {
        long warnings = lines.getSource().stream()
                .filter(line -> ((RunLogLine) line).tag() == LogTag.WARNING)
                .count();
        count.setText(texts.get("log.count", lines.getSource().size(), warnings));
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.stream()
                .map(line -> line.time() + " [" + line.tag() + "] " + line.text())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private final class LineCell extends ListCell<RunLogLine> {
        @Override
        protected void updateItem(RunLogLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("attention");
            if (empty || line == null) {
                setText("");
                return;
            }
            setText(line.time() + "  [" + texts.get("log.tag." + line.tag()) + "]  " + line.text());
            if (line.tag() == LogTag.WARNING) {
                getStyleClass().add("attention");
            }
        }
    }
}
