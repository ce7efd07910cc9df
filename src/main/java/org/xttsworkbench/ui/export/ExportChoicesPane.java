package org.xttsworkbench.ui.export;

import java.io.File;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.control.SegmentedChoice;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** What to export: checkpoint, number format, name, folder, reference clips. */
final class ExportChoicesPane extends VBox {
    private final ExportViewModel model;
    private final Texts texts;
    private final ComboBox<ExportChoice> checkpoint = new ComboBox<>();

    ExportChoicesPane(ExportViewModel model, Texts texts) {
        super(12);
        this.model = model;
        this.texts = texts;
        getStyleClass().add("export-choices");
        Label title = new Label(texts.get("choices.title"));
        title.getStyleClass().add("heading");
        BooleanBinding locked = Bindings.createBooleanBinding(
                () -> model.phase().get() == ExportViewModel.Phase.RUNNING, model.phase());
        VBox fields = new VBox(12, checkpoint(), format(), name(), folder(), references());
        fields.disableProperty().bind(locked);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Label licence = new Label(texts.get("choices.licence"), new FontIcon(Feather.INFO));
        licence.getStyleClass().addAll("small", "muted");
        licence.setWrapText(true);
        licence.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(title, fields, space, licence);
    }

    private VBox field(String key, Node field) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        return new VBox(3, label, field);
    }

    private Node checkpoint() {
        checkpoint.setMaxWidth(Double.MAX_VALUE);
        checkpoint.setConverter(new StringConverter<>() {
            @Override
            public String toString(ExportChoice choice) {
                return choice == null ? "" : words(choice);
            }

            @Override
            public ExportChoice fromString(String words) {
                return checkpoint.getValue();
            }
        });
        checkpoint.getItems().setAll(model.choices());
        model.choices().addListener((ListChangeListener<ExportChoice>) change -> {
            checkpoint.getItems().setAll(model.choices());
            checkpoint.setValue(model.choice().get());
        });
        checkpoint.setValue(model.choice().get());
        model.choice().addListener((o, was, now) -> checkpoint.setValue(now));
        checkpoint.valueProperty().addListener((o, was, now) -> {
            if (now != null) {
                model.choice().set(now);
            }
        });
        return field("choices.checkpoint", checkpoint);
    }

    private String words(ExportChoice choice) {
        String which = choice.epoch() > 0
                ? texts.get("choice.epoch", choice.epoch())
                : texts.get("choice.step", choice.checkpoint().step());
        String what = texts.get(
                choice.checkpoint().best()
                        ? "choice.best"
                        : choice.checkpoint().last() ? "choice.last" : "choice.kept");
        return texts.get("choice.words", which, what, choice.run().name());
    }

    private Node format() {
        SegmentedChoice<Boolean> format = new SegmentedChoice<>(
                java.util.List.of(false, true),
                half -> texts.get(half ? "choices.half" : "choices.full"),
                half -> model.half().set(half));
        format.choose(model.half().get());
        VBox box = field("choices.format", format);
        Label help = new Label(texts.get("choices.format.help"));
        help.getStyleClass().addAll("tiny", "muted");
        help.setWrapText(true);
        box.getChildren().add(help);
        return box;
    }

    private Node name() {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(model.name());
        VBox box = field("choices.name", field);
        Label help = new Label(texts.get("choices.name.help"));
        help.getStyleClass().addAll("tiny", "muted");
        help.setWrapText(true);
        box.getChildren().add(help);
        return box;
    }

    private Node folder() {
        Label where = new Label();
        where.getStyleClass().addAll("small", "muted");
        where.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        where.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.out().map(Path::toString).orElse(""), model.parent(), model.name()));
        var change = Buttons.of(
                Action.of(texts.get("choices.folder.change"), Feather.FOLDER, this::chooseFolder), "small-button");
        HBox row = new HBox(8, where, change);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return field("choices.folder", row);
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("choices.folder"));
        File chosen = Dialogs.choose(getScene().getWindow(), chooser::showDialog);
        if (chosen != null) {
            model.parent().set(chosen.toPath());
        }
    }

    private Node references() {
        CheckBox box = new CheckBox(texts.get("choices.references"));
        box.selectedProperty().bindBidirectional(model.references());
        Label help = new Label(texts.get("choices.references.help"));
        help.getStyleClass().addAll("small", "muted", "under-check");
        help.setWrapText(true);
        help.setMinHeight(Region.USE_PREF_SIZE);
        return new VBox(2, box, help);
    }

    Node first() {
        return checkpoint;
    }
}
