package org.xttsworkbench.ui.start;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.DeviceLine;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The right of the start page: the steps in a sentence each, and this computer. */
final class WayOfWork extends VBox {
    private final Texts texts = Texts.of(WayOfWork.class);
    private final Label computer = StartPage.muted("");

    WayOfWork(Workbench workbench, StartActions actions) {
        super(16);
        getStyleClass().add("way-of-work");
        Label heading = new Label(texts.get("how"));
        heading.getStyleClass().add("heading");
        VBox steps = new VBox(14);
        Texts shell = Texts.of(Step.class);
        for (StepId id : StepId.values()) {
            Label name = new Label(shell.get("step." + id));
            name.getStyleClass().add("strong");
            Label detail = StartPage.muted(texts.get("how." + id));
            detail.setWrapText(true);
            StackPane mark = new StackPane(new Label(String.valueOf(id.number())));
            mark.getStyleClass().add("step-mark");
            HBox row = new HBox(12, mark, new VBox(name, detail));
            row.setAlignment(Pos.TOP_LEFT);
            steps.getChildren().add(row);
        }
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label title = new Label(texts.get("computer"), new FontIcon(Feather.CPU));
        title.getStyleClass().add("strong");
        computer.setWrapText(true);
        computer.getStyleClass().add("small");
        VBox card = new VBox(
                4,
                title,
                computer,
                Buttons.of(Action.of(texts.get("checks"), actions::checks), "link", "small-button"));
        card.getStyleClass().addAll("card", "padded");
        getChildren().setAll(heading, steps, space, card);
        workbench.device().addListener((property, before, now) -> show(now));
        show(workbench.device().get());
    }

    private void show(@Nullable DeviceLine device) {
        if (device == null) {
            computer.setText(texts.get("computer.unknown"));
        } else if (device.graphicsCard()) {
            computer.setText(texts.get(
                    "computer.card",
                    device.name(),
                    Quantities.memoryGigabytes(device.usedBytes()),
                    Quantities.memoryGigabytes(device.totalBytes())));
        } else {
            computer.setText(texts.get("computer.processor", device.name()));
        }
    }
}
