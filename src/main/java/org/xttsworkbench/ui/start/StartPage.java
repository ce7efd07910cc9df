package org.xttsworkbench.ui.start;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.VoiceLibrary.Known;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** Recent voices, each with its next action; New voice, Open voice and the demo above, the way of the work beside. */
public final class StartPage extends HBox {
    private final Texts texts = Texts.of(StartPage.class);
    private final StartActions actions;
    private final VBox rows = new VBox();
    private final TextField search = new TextField();
    private final VBox recent;
    private final VBox empty;
    private final HBox buttons = new HBox(8);
    private List<VoiceLine> lines = List.of();

    public StartPage(Workbench workbench, StartActions actions) {
        this.actions = actions;
        getStyleClass().add("start-page");
        Label product = new Label(texts.get("product"));
        product.getStyleClass().add("title-product");
        Label claim = muted(texts.get("claim"));
        search.setPromptText(texts.get("search"));
        search.setAccessibleText(texts.get("search"));
        search.getStyleClass().add("search-field");
        search.textProperty().addListener((property, before, now) -> filter());
        Label heading = new Label(texts.get("recent"));
        heading.getStyleClass().add("heading");
        HBox head = new HBox(heading, space(), search);
        head.setAlignment(Pos.CENTER_LEFT);
        rows.getStyleClass().add("card");
        recent = new VBox(12, head, rows);
        empty = empty();
        Label privacy = muted(texts.get("privacy"));
        privacy.getStyleClass().add("small");
        privacy.setGraphic(new FontIcon(Feather.SHIELD));
        privacy.setGraphicTextGap(10);
        VBox main = new VBox(18, new VBox(product, claim), buttons, recent, empty, spaceBelow(), privacy);
        main.getStyleClass().add("start-main");
        ScrollPane scroll = new ScrollPane(main);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll, new WayOfWork(workbench, actions));
        show(List.of());
    }

    /** The voices to show, the newest first. */
    public void show(List<Known> voices) {
        lines = voices.stream().map(VoiceLine::of).toList();
        recent.setVisible(!lines.isEmpty());
        recent.setManaged(!lines.isEmpty());
        empty.setVisible(lines.isEmpty());
        empty.setManaged(lines.isEmpty());
        Action create = Action.of(texts.get("new"), Feather.PLUS, actions::newVoice);
        // One blue button: the newest voice's next action, or New voice while there is none.
        buttons.getChildren()
                .setAll(
                        lines.isEmpty() ? Buttons.of(create, "tall", "primary") : Buttons.of(create, "tall"),
                        Buttons.of(Action.of(texts.get("open"), Feather.FOLDER, actions::openVoice), "tall"),
                        Buttons.of(Action.of(texts.get("demo"), Feather.PLAY, actions::tryDemo), "tall", "flat"));
        filter();
    }

    private void filter() {
        String wanted = search.getText().strip().toLowerCase(Locale.getDefault());
        List<VoiceLine> found = lines.stream()
                .filter(line ->
                        line.voice().name().toLowerCase(Locale.getDefault()).contains(wanted))
                .toList();
        rows.getChildren().clear();
        for (VoiceLine line : found) {
            rows.getChildren().add(new VoiceRow(line, line.equals(lines.get(0)), actions));
        }
        if (found.isEmpty() && !lines.isEmpty()) {
            Label none = muted(texts.get("none-found", search.getText()));
            none.setPadding(new javafx.geometry.Insets(16));
            rows.getChildren().add(none);
        }
    }

    private VBox empty() {
        Label title = new Label(texts.get("empty.title"));
        title.getStyleClass().add("heading");
        Label detail = muted(texts.get("empty.detail"));
        detail.setWrapText(true);
        VBox box = new VBox(6, title, detail);
        box.getStyleClass().addAll("card", "padded");
        return box;
    }

    static Label muted(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        return label;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }

    private static Region spaceBelow() {
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        return space;
    }
}
