package org.xttsworkbench.ui.window;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.LanguageName;
import org.xttsworkbench.ui.words.Texts;

/** The open voice above the steps; its menu leads to others. */
final class VoiceSwitcher extends MenuButton {
    private final Label letter = new Label();
    private final Label name = new Label();
    private final Label about = new Label();
    private final VBox lines = new VBox(name, about);
    private final HBox row = new HBox(7, letter, lines);

    VoiceSwitcher(Workbench workbench, WindowCommands commands) {
        getStyleClass().add("voice-switcher");
        letter.getStyleClass().add("voice-letter");
        name.getStyleClass().add("strong");
        about.getStyleClass().addAll("tiny", "muted");
        row.setAlignment(Pos.CENTER_LEFT);
        name.maxWidthProperty().bind(widthProperty().subtract(70));
        setGraphic(row);
        setMaxWidth(Double.MAX_VALUE);
        Texts texts = Texts.of(VoiceSwitcher.class);
        getItems()
                .setAll(
                        item(texts.get("switch.start"), workbench::goToStart),
                        item(texts.get("menu.rename"), commands::renameVoice),
                        item(texts.get("menu.duplicate"), commands::duplicateVoice),
                        item(texts.get("menu.storage"), commands::showStorage),
                        item(texts.get("switch.close"), commands::closeVoice));
        workbench.voice().addListener((property, before, now) -> show(now));
        show(workbench.voice().get());
    }

    private static MenuItem item(String words, Runnable run) {
        MenuItem item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> run.run());
        return item;
    }

    private void show(@Nullable Voice voice) {
        if (voice == null) {
            return;
        }
        String title = voice.project().name();
        letter.setText(LanguageName.initial(title));
        name.setText(title);
        about.setText(LanguageName.of(voice.project().language()));
        setAccessibleText(title);
    }

    void setFolded(boolean folded) {
        row.getChildren().remove(lines);
        if (!folded) {
            row.getChildren().add(lines);
        }
    }
}
