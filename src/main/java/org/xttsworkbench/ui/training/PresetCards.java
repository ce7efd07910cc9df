package org.xttsworkbench.ui.training;

import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.xttsworkbench.training.TrainingConfig;
import org.xttsworkbench.ui.words.Texts;

/** The presets as cards, of which one is chosen. */
final class PresetCards extends GridPane {

    PresetCards(TrainingSetup setup, Texts texts) {
        setHgap(10);
        ToggleGroup group = new ToggleGroup();
        TrainingPreset[] presets = TrainingPreset.values();
        for (int i = 0; i < presets.length; i++) {
            TrainingPreset preset = presets[i];
            RadioButton name = new RadioButton(texts.get("preset." + preset));
            name.getStyleClass().add("strong");
            name.setToggleGroup(group);
            name.setSelected(setup.preset().get() == preset);
            name.setMnemonicParsing(false);
            name.setOnAction(event -> setup.choose(preset));
            Label purpose = new Label(texts.get("preset." + preset + ".for"));
            purpose.getStyleClass().add("small");
            purpose.setWrapText(true);
            purpose.setMinHeight(34);
            TrainingConfig values = TrainingConfig.DEFAULT.with(preset.settings());
            Label numbers =
                    new Label(texts.get("preset.numbers", values.epochs(), SettingText.decimal(values.learningRate())));
            numbers.getStyleClass().addAll("small", "muted");
            VBox card = new VBox(4, name, purpose, numbers);
            card.getStyleClass().addAll("card", "padded", "preset-card");
            card.setOnMouseClicked(event -> {
                name.requestFocus();
                name.fire();
            });
            name.setAccessibleText(name.getText() + ". " + purpose.getText() + " " + numbers.getText());
            setup.preset().addListener((o, was, now) -> {
                name.setSelected(now == preset);
                mark(card, now == preset);
            });
            mark(card, setup.preset().get() == preset);
            add(card, i, 0);
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / presets.length);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
        }
    }

    private static void mark(VBox card, boolean chosen) {
        card.getStyleClass().remove("chosen");
        if (chosen) {
            card.getStyleClass().add("chosen");
        }
    }
}
