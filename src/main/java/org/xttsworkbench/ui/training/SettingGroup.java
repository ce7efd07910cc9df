package org.xttsworkbench.ui.training;

import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.training.TrainingConfig;
import org.xttsworkbench.ui.words.Texts;

/** A group of settings, folded to a line that says what is set. */
final class SettingGroup extends VBox {
    private final TrainingSetup setup;
    private final OptionGroup group;
    private final Texts texts;
    private final Label summary = new Label();
    private final FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
    private final VBox rows = new VBox(12);

    SettingGroup(TrainingSetup setup, OptionGroup group, Texts texts) {
        this.setup = setup;
        this.group = group;
        this.texts = texts;
        getStyleClass().add("setting-group");
        Label name = new Label(texts.get("group." + group));
        name.getStyleClass().addAll("strong", "group-name");
        summary.getStyleClass().add("muted");
        HBox line = new HBox(10, arrow, name, summary);
        line.setAlignment(Pos.CENTER_LEFT);
        Button head = new Button();
        head.setGraphic(line);
        head.getStyleClass().addAll("flat", "group-head");
        head.setMaxWidth(Double.MAX_VALUE);
        head.setAccessibleText(name.getText());
        head.setOnAction(event -> fold(rows.isVisible()));
        rows.getStyleClass().add("group-rows");
        getChildren().addAll(head, rows);
        fold(true);
        setup.config().addListener(o -> summarise());
        summarise();
    }

    void fold(boolean folded) {
        if (!folded && rows.getChildren().isEmpty()) {
            TrainingOption.of(group).forEach(option -> rows.getChildren().add(new SettingRow(setup, option, texts)));
        }
        rows.setVisible(!folded);
        rows.setManaged(!folded);
        arrow.setIconCode(folded ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN);
    }

    private void summarise() {
        TrainingConfig config = setup.config().get();
        String words = switch (group) {
            case VALUES -> "";
            case OPTIMIZER ->
                texts.get(
                        "group.OPTIMIZER.set",
                        config.warmupSteps(),
                        SettingText.decimal(config.weightDecay()),
                        config.gradientClip() > 0 ? 1 : 0,
                        SettingText.decimal(config.gradientClip()));
            case MEMORY -> texts.get("group.MEMORY.set." + config.recompute());
            case SAVING -> texts.get("group.SAVING.set", config.saveEverySteps(), config.keepCheckpoints());
            case LEARNING ->
                texts.get("group.LEARNING.set", SettingText.decimal(config.dropout()), Long.toString(config.seed()));
        };
        Set<TrainingOption> changed = setup.changedOptions();
        long count = TrainingOption.of(group).stream().filter(changed::contains).count();
        summary.setText(count == 0 ? words : words + texts.get("group.changed", count));
    }
}
