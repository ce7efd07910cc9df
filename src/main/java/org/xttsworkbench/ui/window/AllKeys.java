package org.xttsworkbench.ui.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.control.KeyCap;
import org.xttsworkbench.ui.shell.KeyMap;
import org.xttsworkbench.ui.words.Texts;

/** The page of all keys, made of the table in {@link KeyMap}. */
final class AllKeys {

    private AllKeys() {}

    static ReadyDialog.Content content() {
        Texts texts = Texts.of(AllKeys.class);
        VBox page = new VBox(6);
        page.setPadding(new javafx.geometry.Insets(0, 16, 0, 0));
        for (KeyMap.Scope scope : KeyMap.Scope.values()) {
            addKeys(page, scope);
        }
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(600, 480);
        // Arrows and Page Down move the list.
        scroll.setFocusTraversable(true);
        return new ReadyDialog.Content(texts.get("keys.all"), scroll, page);
    }

    private static void addKeys(VBox page, KeyMap.Scope scope) {
        List<KeyMap.Line> lines =
                KeyMap.table().stream().filter(line -> line.scope() == scope).toList();
        if (lines.isEmpty()) {
            return;
        }
        Label heading = new Label(Texts.of(KeyMap.class).get("scope." + scope));
        heading.getStyleClass().add("heading");
        VBox.setMargin(heading, new javafx.geometry.Insets(10, 0, 2, 0));
        VBox block = new VBox(6, heading);
        page.getChildren().add(block);
        for (KeyMap.Line line : lines) {
            HBox caps = new HBox(4);
            caps.setMinWidth(210);
            line.keys().stream()
                    .map(KeyMap::shown)
                    .distinct()
                    .forEach(keys -> caps.getChildren().add(KeyCap.of(keys)));
            HBox row = new HBox(12, caps, new Label(KeyMap.words(line)));
            row.setAlignment(Pos.CENTER_LEFT);
            block.getChildren().add(row);
        }
    }
}
