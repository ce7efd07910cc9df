package org.xttsworkbench.ui.start;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.words.LanguageName;
import org.xttsworkbench.ui.words.Texts;

/** Asks for name and language of a new voice. */
public final class NewVoiceDialog {

    /** What was answered. */
    public record Answer(String name, String language) {}

    private NewVoiceDialog() {}

    /** @param folder where voices are kept, told in the dialog */
    public static Optional<Answer> ask(@Nullable Window owner, Path folder) {
        Texts texts = Texts.of(NewVoiceDialog.class);
        TextField name = new TextField();
        name.setId("new-voice-name");
        ComboBox<Language> language = languages();
        language.setId("new-voice-language");
        VBox form = new VBox(
                3,
                label(texts.get("new-voice.name"), name),
                name,
                hint(texts.get("new-voice.name-hint")),
                label(texts.get("new-voice.language"), language),
                language,
                hint(texts.get("new-voice.folder", folder)));
        form.setPrefWidth(420);
        Dialog<ButtonType> dialog =
                Dialogs.form(owner, texts.get("new-voice.title"), form, texts.get("new-voice.create"));
        ButtonType create = dialog.getDialogPane().getButtonTypes().get(0);
        Node button = dialog.getDialogPane().lookupButton(create);
        button.disableProperty().bind(name.textProperty().map(String::isBlank));
        return dialog.showAndWait()
                .filter(type -> type.getButtonData() == ButtonData.OK_DONE)
                .map(type ->
                        new Answer(name.getText().strip(), language.getValue().tag()));
    }

    /** The languages of XTTS, by their names; the system's is chosen when it is one of them. */
    public static ComboBox<Language> languages() {
        ComboBox<Language> box = new ComboBox<>();
        box.getItems().setAll(Language.values());
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Language language) {
                return language == null ? "" : LanguageName.of(language.tag());
            }

            @Override
            public @Nullable Language fromString(String words) {
                return null;
            }
        });
        String system = java.util.Locale.getDefault().getLanguage();
        box.setValue(Arrays.stream(Language.values())
                .filter(language -> language.tag().startsWith(system))
                .findFirst()
                .orElse(Language.ENGLISH));
        return box;
    }

    /** Asks for one line of text. */
    public static Optional<String> askName(
            @Nullable Window owner, String title, String hint, String before, String accept) {
        TextField name = new TextField(before);
        name.setAccessibleText(title);
        VBox form = new VBox(6, name);
        if (!hint.isEmpty()) {
            form.getChildren().add(hint(hint));
        }
        form.setPrefWidth(420);
        Dialog<ButtonType> dialog = Dialogs.form(owner, title, form, accept);
        return dialog.showAndWait()
                .filter(type -> type.getButtonData() == ButtonData.OK_DONE)
                .map(type -> name.getText().strip())
                .filter(text -> !text.isEmpty());
    }

    private static Label label(String words, Node field) {
        Label label = new Label(words);
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        VBox.setMargin(label, new javafx.geometry.Insets(10, 0, 0, 0));
        return label;
    }

    private static Label hint(String words) {
        Label hint = new Label(words);
        hint.getStyleClass().addAll("tiny", "muted");
        hint.setWrapText(true);
        return hint;
    }
}
