package org.xttsworkbench.ui.training;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.words.Texts;

/** One setting: its name, a sentence, its field, and what is wrong with the value; a reset when it was changed. */
final class SettingRow extends HBox {
    private final Texts texts;
    private final TrainingSetup setup;
    private final TrainingOption option;

    SettingRow(TrainingSetup setup, TrainingOption option, Texts texts) {
        super(12);
        this.texts = texts;
        this.setup = setup;
        this.option = option;
        String words = texts.get("option." + option);
        Label name = new Label(words);
        name.getStyleClass().add("strong");
        Button reset = Buttons.icon(Feather.ROTATE_CCW, texts.get("option.reset", words), () -> setup.reset(option));
        reset.getStyleClass().add("reset-button");
        reset.visibleProperty().bind(Bindings.createBooleanBinding(this::isChanged, setup.changed(), setup.config()));
        HBox head = new HBox(4, name, reset);
        head.setAlignment(Pos.CENTER_LEFT);
        Label help = new Label(texts.get("option." + option + ".help"));
        help.getStyleClass().addAll("small", "muted");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        Label problem = new Label();
        problem.getStyleClass().addAll("small", "bad");
        problem.setWrapText(true);
        problem.textProperty().bind(setup.problem(option));
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        VBox left = new VBox(1, head, help, problem);
        HBox.setHgrow(left, Priority.ALWAYS);
        Node field = field();
        field.setAccessibleText(words);
        field.setAccessibleHelp(help.getText());
        name.setLabelFor(field);
        getChildren().addAll(left, field);
        setAlignment(Pos.TOP_LEFT);
    }

    private boolean isChanged() {
        return setup.changedOptions().contains(option);
    }

    private Node field() {
        return switch (option.kind()) {
            case WHOLE, DECIMAL -> {
                TextField field = new TextField();
                field.setAlignment(Pos.CENTER_RIGHT);
                field.textProperty().bindBidirectional(setup.text(option));
                field.getStyleClass().add("setting-field");
                yield field;
            }
            case SWITCH -> {
                CheckBox box = new CheckBox();
                box.setSelected(Boolean.parseBoolean(setup.text(option).get()));
                box.selectedProperty()
                        .addListener((o, was, now) -> setup.text(option).set(Boolean.toString(now)));
                setup.text(option).addListener((o, was, now) -> box.setSelected(Boolean.parseBoolean(now)));
                yield box;
            }
            case CHOICE -> {
                ComboBox<String> box = new ComboBox<>();
                box.getItems().setAll(option.choices());
                box.setConverter(new ChoiceWords());
                box.valueProperty().bindBidirectional(setup.text(option));
                box.getStyleClass().add("setting-field");
                yield box;
            }
        };
    }

    private final class ChoiceWords extends StringConverter<String> {
        @Override
        public String toString(String value) {
            return value == null || value.isEmpty() ? "" : texts.get("choice." + option + "." + value);
        }

        @Override
        public String fromString(String words) {
            return option.choices().stream()
                    .filter(choice -> toString(choice).equals(words))
                    .findFirst()
                    .orElse("");
        }
    }
}
