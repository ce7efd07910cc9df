package org.xttsworkbench.ui.dataset;

import java.util.Locale;
import java.util.function.BiFunction;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.xttsworkbench.text.Language;
import org.xttsworkbench.ui.start.NewVoiceDialog;
import org.xttsworkbench.ui.words.Texts;

/** The options at the right: the essential ones, the rest folded, and what they mean in clips and minutes. */
final class OptionsPanel extends StackPane {
    private final Texts texts = Texts.of(OptionsPanel.class);
    private final DatasetViewModel model;
    private final Label clips = new Label();
    private final Label meaning = new Label();
    private final VBox expectation = new VBox(2);
    private final Label wrong = new Label();

    OptionsPanel(DatasetViewModel model) {
        this.model = model;
        Label title = new Label(texts.get("options"));
        title.getStyleClass().add("heading");
        ComboBox<Language> language = NewVoiceDialog.languages();
        language.setAccessibleText(texts.get("options.language"));
        language.valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                change(DatasetOptions::withLanguage, now.tag());
            }
        });
        model.options().addListener((property, before, now) -> language.setValue(Language.of(now.language())));
        language.setValue(Language.of(model.options().get().language()));
        clips.getStyleClass().add("value");
        meaning.getStyleClass().addAll("small", "muted");
        meaning.setWrapText(true);
        meaning.setMinHeight(Region.USE_PREF_SIZE);
        expectation.getChildren().setAll(label("options.expect"), clips, meaning);
        expectation.getStyleClass().addAll("card", "padded", "subtle");
        wrong.getStyleClass().addAll("small", "bad");
        wrong.setWrapText(true);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox panel = new VBox(
                title,
                new VBox(3, label("options.language"), language),
                new TextSource(model),
                new VBox(
                        6,
                        label("options.length"),
                        number(
                                "options.shortest",
                                texts.get("options.seconds"),
                                DatasetOptions::minSeconds,
                                (o, v) -> o.withLengths(v, o.maxSeconds())),
                        number(
                                "options.longest",
                                texts.get("options.seconds"),
                                DatasetOptions::maxSeconds,
                                (o, v) -> o.withLengths(o.minSeconds(), v)),
                        hint("options.length.hint")),
                new VBox(
                        6,
                        label("options.eval"),
                        number("options.aside", "%", DatasetOptions::evalPercent, (o, v) -> o.withAside(v, o.seed())),
                        hint("options.eval.hint")),
                more(),
                wrong,
                space,
                expectation);
        panel.getStyleClass().add("side-panel");
        ScrollPane scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getStyleClass().add("options-panel");
        getChildren().setAll(scroll);
        model.options().addListener(property -> describe());
        model.rows().addListener((ListChangeListener<RecordingRow>) change -> describe());
        model.result().addListener(property -> describe());
        describe();
    }

    private void describe() {
        DatasetOptions now = model.options().get();
        wrong.setText(now.valid() ? "" : texts.get("options.wrong"));
        double recorded = model.recordedSeconds();
        // What was made of just these recordings with just these options is known, and stands in the result.
        boolean open = recorded > 0 && now.valid() && (model.result().get() == null || model.outdated());
        expectation.setVisible(open);
        if (open) {
            Expectation expected = Expectation.of(recorded, now.minSeconds(), now.maxSeconds());
            clips.setText(expected.clips());
            meaning.setText(expected.meaning(recorded));
        }
    }

    private <V> void change(BiFunction<DatasetOptions, V, DatasetOptions> how, V value) {
        model.options().set(how.apply(model.options().get(), value));
    }

    private TitledPane more() {
        TitledPane pane = new TitledPane(
                texts.get("options.more"),
                new VBox(
                        6,
                        number(
                                "options.seed",
                                "",
                                o -> (double) o.seed(),
                                (o, v) -> o.withAside(o.evalPercent(), v.longValue())),
                        hint("options.seed.hint")));
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private Label label(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("field-label");
        return label;
    }

    private Label hint(String key) {
        Label hint = new Label(texts.get(key));
        hint.getStyleClass().addAll("tiny", "muted");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private Node number(
            String key,
            String unit,
            java.util.function.ToDoubleFunction<DatasetOptions> read,
            BiFunction<DatasetOptions, Double, DatasetOptions> write) {
        Label name = new Label(texts.get(key));
        TextField field = new TextField();
        field.getStyleClass().add("number-field");
        name.setLabelFor(field);
        field.setAccessibleText(name.getText());
        Runnable show =
                () -> field.setText(words(read.applyAsDouble(model.options().get())));
        show.run();
        model.options().addListener(property -> {
            if (!field.isFocused()) {
                show.run();
            }
        });
        field.textProperty().addListener((property, before, now) -> {
            try {
                double value = Double.parseDouble(now.strip().replace(',', '.'));
                if (value != read.applyAsDouble(model.options().get())) {
                    change(write, value);
                }
            } catch (NumberFormatException e) {
                wrong.setText(texts.get("options.number", name.getText()));
            }
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label after = new Label(unit);
        after.getStyleClass().addAll("small", "muted", "unit");
        HBox row = new HBox(8, name, space, field, after);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static String words(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
