package org.xttsworkbench.ui.window;

import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.KeyCap;
import org.xttsworkbench.ui.shell.LogLine;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** The drawer with the engine's log: follows the newest line unless somebody scrolled up, filters by level, copies. */
final class LogDrawer extends BorderPane {
    private final Texts texts = Texts.of(LogDrawer.class);
    private final FilteredList<LogLine> lines;
    private final ListView<LogLine> list;

    LogDrawer(Workbench workbench) {
        getStyleClass().add("log-drawer");
        lines = new FilteredList<>(workbench.log());
        list = new ListView<>(lines);
        list.getStyleClass().addAll("mono", "edge-to-edge");
        list.setAccessibleText(texts.get("log.title"));
        list.setCellFactory(view -> new LineCell());
        Label none = new Label(texts.get("log.empty"));
        none.getStyleClass().add("muted");
        list.setPlaceholder(none);
        lines.addListener((ListChangeListener<LogLine>) change -> follow());
        setTop(head(workbench));
        setCenter(list);
    }

    private HBox head(Workbench workbench) {
        Label title = new Label(texts.get("log.title"), new FontIcon(Feather.TERMINAL));
        title.getStyleClass().add("strong");
        ToggleGroup group = new ToggleGroup();
        HBox levels = new HBox(
                level(group, "all", "left-pill", List.of()),
                level(group, "warnings", "right-pill", List.of("WARN", "ERROR", "FATAL")));
        levels.getStyleClass().add("segmented");
        group.getToggles().get(0).setSelected(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                10,
                title,
                KeyCap.of("Ctrl L"),
                levels,
                space,
                Buttons.icon(Feather.COPY, texts.get("log.copy"), this::copy),
                Buttons.icon(
                        Feather.CHEVRON_DOWN,
                        texts.get("log.close"),
                        () -> workbench.logOpen().set(false)));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.setPadding(new javafx.geometry.Insets(4, 12, 4, 20));
        return head;
    }

    private ToggleButton level(ToggleGroup group, String name, String pill, List<String> shown) {
        ToggleButton button = new ToggleButton(texts.get("log." + name));
        button.setToggleGroup(group);
        button.getStyleClass().add(pill);
        button.setOnAction(event -> {
            button.setSelected(true);
            lines.setPredicate(shown.isEmpty() ? null : line -> shown.contains(line.level()));
        });
        return button;
    }

    private void follow() {
        // A person who selected a line is reading; everybody else wants the newest.
        if (list.getSelectionModel().isEmpty() && !lines.isEmpty()) {
            list.scrollTo(lines.size() - 1);
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(lines.stream()
                .map(line -> line.time() + " " + line.level() + " " + line.message())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static final class LineCell extends ListCell<LogLine> {
        @Override
        protected void updateItem(LogLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("attention", "bad");
            if (empty || line == null) {
                setText("");
                return;
            }
            setText(line.time() + "  " + line.level() + "  " + line.message());
            if (!line.level().equals("INFO")) {
                getStyleClass().add(line.level().equals("WARN") ? "attention" : "bad");
            }
        }
    }
}
