package org.xttsworkbench.ui.training;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.ui.control.BesideOrBelow;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Chip;
import org.xttsworkbench.ui.fx.Parts;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.words.Texts;

/** What can be set for a run: the goal, the few values that matter, all others in groups; and whether it will fit. */
final class SetupPane extends StackPane {
    private final TrainingViewModel model;
    private final Texts texts;
    private final PresetCards presets;
    private final VBox groups = new VBox();
    private final VBox content;

    SetupPane(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        presets = new PresetCards(model.setup(), texts);
        Label question = new Label(texts.get("setup.question"));
        question.getStyleClass().add("heading");
        Label hint = new Label(texts.get("setup.hint"));
        hint.getStyleClass().addAll("small", "muted");
        HBox title = new HBox(8, question, hint);
        title.setAlignment(Pos.BASELINE_LEFT);
        groups.getStyleClass().addAll("card", "setting-groups");
        for (OptionGroup group : OptionGroup.values()) {
            if (group != OptionGroup.VALUES) {
                groups.getChildren().add(new SettingGroup(model.setup(), group, texts));
            }
        }
        content = new VBox(12, title, presets, base(), values(), groups);
        content.getStyleClass().add("page");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        getChildren().add(new BesideOrBelow(scroll, new EstimatePanel(model, texts), false));
    }

    /** Takes the cards out and puts them in again, one after the other. */
    List<Runnable> parts() {
        return Parts.of(content, groups);
    }

    private Node base() {
        Label name = new Label(texts.get("setup.base"));
        name.getStyleClass().add("strong");
        ComboBox<TrainingOutlook.Base> box = new ComboBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(TrainingOutlook.Base base) {
                return base == null ? "" : base.name();
            }

            @Override
            public TrainingOutlook.Base fromString(String words) {
                return box.getValue();
            }
        });
        model.outlook().addListener((o, was, now) -> {
            if (now != null) {
                box.getItems().setAll(now.bases());
                box.setValue(model.base().get());
            }
        });
        TrainingOutlook known = model.outlook().get();
        if (known != null) {
            box.getItems().setAll(known.bases());
        }
        box.setValue(model.base().get());
        box.valueProperty().addListener((o, was, now) -> {
            if (now != null) {
                model.base().set(now);
            }
        });
        model.base().addListener((o, was, now) -> box.setValue(now));
        box.setAccessibleText(name.getText());
        Label help = new Label(texts.get("setup.base.help"));
        help.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(12, name, box, help);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node values() {
        Label name = new Label(texts.get("group.VALUES"));
        name.getStyleClass().add("heading");
        Label changed = Chip.of(Tone.INFO, Feather.EDIT_2, "");
        changed.textProperty()
                .bind(javafx.beans.binding.Bindings.createStringBinding(
                        () -> texts.get("setup.changed", model.setup().changed().get()),
                        model.setup().changed()));
        changed.visibleProperty().bind(model.setup().changed().greaterThan(0));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button reset = Buttons.of(
                Action.of(
                        texts.get("setup.reset"),
                        Feather.ROTATE_CCW,
                        () -> model.setup().choose(model.setup().preset().get())),
                "link",
                "small-button");
        reset.visibleProperty().bind(model.setup().changed().greaterThan(0));
        HBox head = new HBox(8, name, changed, space, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        GridPane grid = new GridPane();
        grid.setHgap(28);
        grid.setVgap(12);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        int at = 0;
        for (TrainingOption option : TrainingOption.of(OptionGroup.VALUES)) {
            grid.add(new SettingRow(model.setup(), option, texts), at % 2, at / 2);
            at++;
        }
        VBox card = new VBox(10, head, grid);
        card.getStyleClass().addAll("card", "padded");
        return card;
    }

    /** What gets the focus: the goal. */
    Node first() {
        return presets.lookup(".radio-button");
    }
}
