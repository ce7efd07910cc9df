package org.xttsworkbench.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.words.Texts;

/** Theme, text size, folders, device, threads and sound output; each change counts at once. */
public final class SettingsPane extends GridPane {
    private final Texts texts = Texts.of(SettingsPane.class);
    private final Workbench workbench;
    private int row;

    /**
     * @param devices what can be computed on, as settings write it: {@code auto}, {@code cpu}, {@code cuda:0}
     * @param sounds names of the sound devices
     * @param folders the folders that count while the settings name none: models, then voices
     */
    public SettingsPane(Workbench workbench, List<String> devices, List<String> sounds, List<Path> folders) {
        this.workbench = workbench;
        setHgap(16);
        setVgap(10);
        setPrefWidth(560);
        Settings now = workbench.settings().get();
        add(
                "theme",
                choice(
                        List.of("light", "dark"),
                        now.theme(),
                        v -> texts.get("theme." + v),
                        v -> change(s -> s.withTheme(v))),
                "");
        add(
                "text",
                choice(
                        Appearance.TEXT_SIZES,
                        now.textPercent(),
                        v -> v + "\u2009%",
                        v -> change(s -> s.withTextPercent(v))),
                "");
        add(
                "models",
                folder(now.models(), folders.get(0), v -> change(s -> s.withFolders(v, s.voices()))),
                texts.get("models.hint"));
        add(
                "voices",
                folder(now.voices(), folders.get(1), v -> change(s -> s.withFolders(s.models(), v))),
                texts.get("voices.hint"));
        add(
                "device",
                choice(devices, now.device(), this::deviceWords, v -> change(s -> s.withDevice(v, s.threads()))),
                texts.get("device.hint"));
        List<Integer> threads = new ArrayList<>();
        for (int i = 0; i <= Runtime.getRuntime().availableProcessors(); i++) {
            threads.add(i);
        }
        add(
                "threads",
                choice(
                        threads,
                        now.threads(),
                        v -> v == 0 ? texts.get("threads.all") : v.toString(),
                        v -> change(s -> s.withDevice(s.device(), v))),
                "");
        List<String> outputs = new ArrayList<>(List.of(""));
        outputs.addAll(sounds);
        add(
                "sound",
                choice(
                        outputs,
                        now.soundOutput().orElse(""),
                        v -> v.isEmpty() ? texts.get("sound.system") : v,
                        v -> change(s -> s.withSoundOutput(Optional.of(v).filter(name -> !name.isEmpty())))),
                sounds.isEmpty() ? texts.get("sound.none") : "");
    }

    private String deviceWords(String device) {
        return device.startsWith("cuda:")
                ? texts.get("device.card", device.substring("cuda:".length()))
                : texts.get("device." + device);
    }

    private void change(Function<Settings, Settings> how) {
        workbench.settings().set(how.apply(workbench.settings().get()));
    }

    private void add(String name, Node field, String hint) {
        Label label = new Label(texts.get(name));
        label.getStyleClass().add("field-label");
        label.setLabelFor(field);
        label.setMinWidth(USE_PREF_SIZE);
        VBox value = new VBox(3, field);
        if (!hint.isEmpty()) {
            Label below = new Label(hint);
            below.getStyleClass().addAll("tiny", "muted");
            below.setWrapText(true);
            value.getChildren().add(below);
        }
        GridPane.setHgrow(value, Priority.ALWAYS);
        GridPane.setValignment(label, javafx.geometry.VPos.TOP);
        GridPane.setMargin(label, new javafx.geometry.Insets(7, 0, 0, 0));
        addRow(row++, label, value);
    }

    private static <T> ComboBox<T> choice(List<T> values, T now, Function<T, String> words, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        if (!values.contains(now)) {
            box.getItems().add(now);
        }
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().addListener((property, before, value) -> {
            if (value != null) {
                chosen.accept(value);
            }
        });
        return box;
    }

    private HBox folder(Optional<Path> now, Path standard, Consumer<Optional<Path>> chosen) {
        TextField field = new TextField(now.orElse(standard).toString());
        field.setEditable(false);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = Buttons.of(Action.of(texts.get("folder.choose"), () -> {
            DirectoryChooser chooser = new DirectoryChooser();
            File folder = Dialogs.choose(getScene().getWindow(), chooser::showDialog);
            if (folder != null) {
                field.setText(folder.toString());
                chosen.accept(Optional.of(folder.toPath()));
            }
        }));
        Button reset = Buttons.of(
                Action.of(texts.get("folder.standard"), () -> {
                    field.setText(standard.toString());
                    chosen.accept(Optional.empty());
                }),
                "link");
        HBox row = new HBox(8, field, choose, reset);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }
}
