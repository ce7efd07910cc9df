package org.xttsworkbench.ui.window;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.KeyCap;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** The bar at the left: the open voice, the steps with their states, guide and settings. */
final class StepRail extends VBox {
    private final Map<StepId, RailStep> entries = new EnumMap<>(StepId.class);
    private final List<HBox> footRows = new ArrayList<>();
    private final VoiceSwitcher switcher;
    private final Texts texts = Texts.of(StepRail.class);

    StepRail(Workbench workbench, List<Step> steps, VoiceSwitcher switcher, Runnable openSettings) {
        this.switcher = switcher;
        getStyleClass().add("step-rail");
        VBox.setMargin(switcher, new javafx.geometry.Insets(0, 0, 6, 0));
        getChildren().add(switcher);
        for (Step step : steps) {
            RailStep entry = new RailStep(step, () -> workbench.go(step.id()));
            entries.put(step.id(), entry);
            getChildren().add(entry);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox foot = new VBox(
                footButton(
                        Feather.BOOK_OPEN,
                        texts.get("rail.guide"),
                        "F1",
                        () -> workbench.guideOpen().set(!workbench.guideOpen().get())),
                footButton(Feather.SETTINGS, texts.get("rail.settings"), "Ctrl ,", openSettings));
        foot.getStyleClass().add("rail-foot");
        getChildren().addAll(space, foot);
        workbench.place().addListener((property, before, now) -> markOpen(now));
        markOpen(workbench.place().get());
    }

    private Button footButton(Ikon icon, String words, String keys, Runnable run) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        javafx.scene.control.Label name = new javafx.scene.control.Label(words);
        HBox row = new HBox(10, new FontIcon(icon), name, space, KeyCap.of(keys));
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(row, Priority.ALWAYS);
        footRows.add(row);
        Button button = new Button();
        button.setGraphic(row);
        button.setAccessibleText(words);
        button.getStyleClass().add("flat");
        button.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(button.widthProperty().subtract(26));
        button.setOnAction(event -> run.run());
        return button;
    }

    private void markOpen(@Nullable StepId place) {
        entries.forEach((id, entry) -> entry.setOpen(id == place));
    }

    /** Icons only, for narrow windows. */
    void setFolded(boolean folded) {
        getStyleClass().remove("folded");
        if (folded) {
            getStyleClass().add("folded");
        }
        entries.values().forEach(entry -> entry.setFolded(folded));
        switcher.setFolded(folded);
        for (HBox row : footRows) {
            row.getChildren().subList(1, row.getChildren().size()).forEach(node -> {
                node.setVisible(!folded);
                node.setManaged(!folded);
            });
        }
    }
}
