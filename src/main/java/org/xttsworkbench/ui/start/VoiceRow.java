package org.xttsworkbench.ui.start;

import java.time.Instant;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Chip;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.LanguageName;
import org.xttsworkbench.ui.words.Texts;

/** A voice on the start page. */
final class VoiceRow extends HBox {

    VoiceRow(VoiceLine line, boolean newest, StartActions actions) {
        super(12);
        Texts texts = Texts.of(VoiceRow.class);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("voice-row");
        if (newest) {
            getStyleClass().add("newest");
        }
        String name = line.voice().name();
        Label letter = new Label(LanguageName.initial(name));
        letter.getStyleClass().addAll("voice-letter", "large");
        if (!newest) {
            letter.getStyleClass().add("quiet");
        }
        Label title = new Label(name);
        title.getStyleClass().add("strong");
        VBox who = new VBox(title, small(line.about()));
        who.getStyleClass().add("who");
        VBox state = new VBox(2, Chip.of(line.tone(), null, line.chip()), small(line.state()));
        HBox.setHgrow(state, Priority.ALWAYS);
        Label when = small(When.words(line.voice().opened(), Instant.now(), ZoneId.systemDefault()));
        when.setMinWidth(USE_PREF_SIZE);
        Action action = Action.of(line.action(), () -> actions.open(line.voice(), line.step()));
        Button next = newest ? Buttons.of(action, "small-button", "primary") : Buttons.of(action, "small-button");
        next.getStyleClass().add("next-action");
        MenuButton more = new MenuButton();
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().add("more-button");
        more.setAccessibleText(texts.get("more"));
        MenuItem archive = new MenuItem(texts.get("more.archive"));
        archive.setOnAction(event -> actions.archive(line.voice()));
        MenuItem storage = new MenuItem(texts.get("more.storage"));
        storage.setOnAction(event -> actions.storage(line.voice()));
        more.getItems().setAll(storage, archive);
        getChildren().setAll(letter, who, state, when, next, more);
        setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                actions.open(line.voice(), line.step());
            }
        });
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}
