package org.xttsworkbench.ui.window;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.guide.GuideText;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** The guide of a step, beside the content where the window is wide, over it where it is not. */
final class GuidePanel extends BorderPane {
    private final Texts texts = Texts.of(GuidePanel.class);
    private final Label title = new Label();
    private final VBox content = new VBox();

    GuidePanel(Workbench workbench) {
        getStyleClass().add("guide-panel");
        title.getStyleClass().add("heading");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                title,
                Buttons.icon(
                        Feather.X,
                        texts.get("guide.close"),
                        () -> workbench.guideOpen().set(false)));
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        head.setPadding(new javafx.geometry.Insets(10, 10, 0, 16));
        content.getStyleClass().add("content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
    }

    void show(StepId step, String stepTitle) {
        title.setText(texts.get("guide.title", stepTitle));
        content.getChildren().clear();
        for (GuideText.Block block : GuideText.of(step)) {
            Label label = new Label(block.kind() == GuideText.Kind.POINT ? "•  " + block.words() : block.words());
            label.setWrapText(true);
            label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
            if (block.kind() == GuideText.Kind.HEADING) {
                label.getStyleClass().add("strong");
            }
            content.getChildren().add(label);
        }
    }
}
