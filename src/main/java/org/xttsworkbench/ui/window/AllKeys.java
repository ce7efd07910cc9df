package org.xttsworkbench.ui.window;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.control.KeyCap;
import org.xttsworkbench.ui.shell.KeyMap;
import org.xttsworkbench.ui.words.Texts;

/** The page of all keys, made of the table in {@link KeyMap}. */
final class AllKeys {

    private AllKeys() {}

    static Dialog<ButtonType> dialog(javafx.stage.Window owner) {
        Texts texts = Texts.of(AllKeys.class);
        VBox page = new VBox(6);
        page.setPadding(new javafx.geometry.Insets(0, 16, 0, 0));
        Piecewise below = new Piecewise();
        for (KeyMap.Scope scope : KeyMap.Scope.values()) {
            if (scope == KeyMap.Scope.EVERYWHERE) {
                addKeys(page, scope);
            } else {
                // Out of sight at first, and together too much for one turn.
                below.add(() -> addKeys(page, scope));
            }
        }
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setPrefSize(600, 480);
        scroll.setFocusTraversable(true);
        Dialog<ButtonType> dialog = Dialogs.closable(owner, texts.get("keys.all"), scroll);
        // Arrows and Page Down move the list.
        Dialogs.beginAt(dialog, scroll::requestFocus);
        return dialog;
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
        page.getChildren().add(heading);
        for (KeyMap.Line line : lines) {
            HBox caps = new HBox(4);
            caps.setMinWidth(210);
            line.keys().stream()
                    .map(KeyMap::shown)
                    .distinct()
                    .forEach(keys -> caps.getChildren().add(KeyCap.of(keys)));
            HBox row = new HBox(12, caps, new Label(KeyMap.words(line)));
            row.setAlignment(Pos.CENTER_LEFT);
            page.getChildren().add(row);
        }
    }
}
