package org.xttsworkbench.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.BesideOrBelow;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.fx.Parts;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** The export step's content: choices on the left, checks, files, use and earlier exports on the right. */
final class ExportView extends StackPane {
    private final ExportChoicesPane choices;
    private final HBox upper;
    private final VBox right;

    ExportView(ExportViewModel model, Texts texts, Action toTraining, Consumer<Path> openFolder) {
        choices = new ExportChoicesPane(model, texts);
        upper = new HBox(12, new ChecksCard(model, texts), new FilesCard(model, texts));
        upper.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
        right = new VBox(12, upper, new UseCard(model, texts), new EarlierExports(model, texts, openFolder));
        right.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(right);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        Node content = new BesideOrBelow(scroll, choices, true);
        FontIcon icon = new FontIcon(Feather.PACKAGE);
        icon.getStyleClass().add("icon-empty");
        Label title = new Label(texts.get("empty.title"));
        title.getStyleClass().add("heading");
        Label detail = new Label(texts.get("empty.detail"));
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
        VBox empty = new VBox(icon, title, detail, Buttons.of(toTraining, "primary"));
        empty.getStyleClass().add("empty-state");
        empty.setAlignment(javafx.geometry.Pos.CENTER);
        getChildren().addAll(content, empty);
        model.choices().addListener((ListChangeListener<ExportChoice>) change -> arrange(model, content, empty));
        model.phase().addListener(o -> arrange(model, content, empty));
        arrange(model, content, empty);
    }

    private void arrange(ExportViewModel model, Node content, Node empty) {
        boolean none = model.choices().isEmpty() && model.exports().isEmpty();
        boolean arrived = !none && !content.isVisible();
        content.setVisible(!none);
        if (arrived && getScene() != null) {
            // The page was shown while there was nothing to choose from yet.
            choices.first().requestFocus();
        }
        empty.setVisible(none && model.phase().get() != ExportViewModel.Phase.LOADING);
    }

    /** Takes the cards out and puts them in again, one after the other. */
    List<Runnable> parts() {
        return Parts.of(right, upper);
    }

    @Nullable
    Node first() {
        return choices.isVisible() ? choices.first() : null;
    }
}
