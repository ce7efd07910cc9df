package org.xttsworkbench.ui.dataset;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** Who says what is spoken: a recogniser, or transcripts that are given. */
final class TextSource extends VBox {

    /** A line of the list; without a folder it is "none", or with {@code imports} the way to another recogniser. */
    private record Choice(String words, Optional<Path> folder, boolean imports) {}

    private final Texts texts = Texts.of(TextSource.class);
    private final DatasetViewModel model;
    private final ComboBox<Choice> box = new ComboBox<>();
    private final Label detail = new Label();
    private final Node forget;
    private boolean showing;

    TextSource(DatasetViewModel model) {
        super(3);
        this.model = model;
        Label label = new Label(texts.get("options.recogniser"));
        label.getStyleClass().add("field-label");
        label.setLabelFor(box);
        box.setAccessibleText(label.getText());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Choice choice) {
                return choice == null ? "" : choice.words();
            }

            @Override
            public Choice fromString(String words) {
                throw new UnsupportedOperationException("the list is not typed into");
            }
        });
        box.valueProperty().addListener((property, before, now) -> chosen(now));
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("small");
        forget = Buttons.of(Action.of(texts.get("options.forget"), model::forgetTranscripts), "link", "small-button");
        getChildren().setAll(label, box, detail, forget);
        model.recognizers().list().addListener((ListChangeListener<InstalledModel>) change -> show());
        model.options().addListener(property -> show());
        model.input().addListener(property -> show());
        model.rows().addListener((ListChangeListener<RecordingRow>) change -> describe());
        show();
    }

    private void chosen(@Nullable Choice now) {
        if (showing || now == null) {
            return;
        } else if (!now.imports()) {
            model.choose(now.folder());
            return;
        }
        // After the list has closed; until something is imported the choice stays as it was.
        org.xttsworkbench.ui.fx.UiThread.later(() -> {
            show();
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(texts.get("options.recogniser.import"));
            File folder = Dialogs.choose(getScene().getWindow(), chooser::showDialog);
            if (folder != null) {
                model.recognizers().importFrom(folder.toPath(), made -> model.choose(Optional.of(made)));
            }
        });
    }

    private void show() {
        Optional<Path> wanted = model.options().get().recognizer();
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(texts.get("options.recogniser.none"), Optional.empty(), false));
        for (InstalledModel known : model.recognizers().list()) {
            choices.add(new Choice(known.name(), Optional.of(Path.of(known.folder())), false));
        }
        if (wanted.isPresent()
                && choices.stream().noneMatch(choice -> choice.folder().equals(wanted))) {
            choices.add(new Choice(String.valueOf(wanted.get().getFileName()), wanted, false));
        }
        choices.add(new Choice(texts.get("options.recogniser.import"), Optional.empty(), true));
        showing = true;
        box.getItems().setAll(choices);
        box.setValue(choices.stream()
                .filter(choice -> choice.folder().equals(wanted))
                .findFirst()
                .orElse(null));
        showing = false;
        describe();
    }

    private void describe() {
        boolean heard = model.options().get().recognizer().isPresent();
        String tables = model.input().get().transcripts().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.joining(", "));
        long silent = model.rows().stream()
                .filter(row -> row.state() == RecordingRow.State.WAITING)
                .filter(row -> row.textFrom().isEmpty())
                .count();
        if (heard) {
            detail.setText(texts.get(tables.isEmpty() ? "options.heard" : "options.heard.instead", tables));
        } else if (!tables.isEmpty()) {
            detail.setText(tables);
        } else {
            detail.setText(silent == 0 ? texts.get("options.beside") : texts.get("options.no-text", silent));
        }
        forget.setVisible(!tables.isEmpty() && !heard);
        forget.setManaged(forget.isVisible());
    }
}
