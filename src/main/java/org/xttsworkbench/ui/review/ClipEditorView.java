package org.xttsworkbench.ui.review;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.dataset.Clip;
import org.xttsworkbench.dataset.review.Suspicion;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.TextDirection;
import org.xttsworkbench.ui.control.WaveformEditor;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** The editor of one clip: what it is and why to look at it, waveform with words, differences, text. */
final class ClipEditorView extends VBox {
    /** What is typed is kept after such a pause, and at the end of each word. */
    private static final Duration PAUSE = Duration.millis(400);

    private final ReviewViewModel model;
    private final Texts texts;
    private final Label name = new Label();
    private final Label place = new Label();
    private final HBox reasons = new HBox();
    private final Button snapEnd;
    private final Label silent = new Label();
    private final DifferenceFlow differences = new DifferenceFlow();
    private final Label changed = new Label();
    private final TextField text = new TextField();
    private final Button speed = new Button();
    private final WaveformEditor wave;
    private final SeveralSelected several;
    private final HBox changesLine;
    private final HBox textLine;
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            model.playback().tick();
        }
    };

    ClipEditorView(ReviewViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("clip-editor");
        wave = new WaveformEditor(model.editor().wave(), new WaveformEditor.Listener() {
            @Override
            public void trimmed() {
                model.keepEnds();
            }

            @Override
            public void playheadMoved() {
                if (model.playback().playing().get()) {
                    model.playback().stop();
                    model.playback().play();
                }
            }
        });
        wave.setAccessibleText(texts.get("editor.wave"));
        snapEnd = Buttons.of(Action.of(texts.get("editor.snap"), model::snapBoth), "link");
        several = new SeveralSelected(model, texts);
        StackPane frame = new StackPane(wave, silent, several);
        frame.getStyleClass().add("waveform-frame");
        silent.getStyleClass().addAll("muted");
        silent.setText(texts.get("editor.noFile"));
        VBox.setVgrow(frame, Priority.ALWAYS);
        changesLine = changes();
        textLine = writing();
        getChildren().addAll(head(), frame, changesLine, textLine);
        connect();
    }

    private HBox head() {
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        place.getStyleClass().add("muted");
        reasons.getStyleClass().add("review-chips");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        speed.getStyleClass().addAll("flat", "small-button");
        speed.setMinWidth(Region.USE_PREF_SIZE);
        speed.setOnAction(event -> model.playback().setSpeed(1));
        speed.setTooltip(new Tooltip(texts.get("editor.speed")));
        HBox head = new HBox(
                name,
                place,
                reasons,
                snapEnd,
                space,
                toggle(Feather.HEADPHONES, texts.get("editor.playOnSelection"), model.playOnSelection()),
                speed,
                toggle(
                        Feather.REPEAT,
                        texts.get("editor.repeat"),
                        model.playback().repeat()),
                Buttons.icon(Feather.ZOOM_OUT, texts.get("editor.zoomOut"), () -> model.zoom(0.5)),
                Buttons.icon(Feather.ZOOM_IN, texts.get("editor.zoomIn"), () -> model.zoom(2)));
        head.getStyleClass().add("editor-head");
        return head;
    }

    private static ToggleButton toggle(Feather icon, String words, javafx.beans.property.BooleanProperty on) {
        ToggleButton button = new ToggleButton();
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("flat", "small-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.selectedProperty().bindBidirectional(on);
        button.setFocusTraversable(true);
        return button;
    }

    private HBox changes() {
        Label side = side("editor.changes");
        HBox.setHgrow(differences, Priority.ALWAYS);
        changed.getStyleClass().addAll("muted", "small");
        changed.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(side, differences, changed);
        line.getStyleClass().add("line");
        return line;
    }

    private HBox writing() {
        Label side = side("editor.text");
        side.setLabelFor(text);
        text.setAccessibleText(texts.get("editor.text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(
                side,
                text,
                Buttons.of(
                        Action.of(texts.get("editor.useHeard"), Feather.ROTATE_CCW, model.editor()::useHeard),
                        "small-button"));
        line.getStyleClass().add("line");
        return line;
    }

    private Label side(String key) {
        Label side = new Label(texts.get(key));
        side.getStyleClass().add("side");
        side.setMinWidth(Region.USE_PREF_SIZE);
        return side;
    }

    private void connect() {
        ClipEditorModel editor = model.editor();
        text.textProperty().bindBidirectional(editor.text());
        PauseTransition pause = new PauseTransition(PAUSE);
        pause.setOnFinished(event -> editor.keepText());
        text.textProperty().addListener((property, before, now) -> {
            TextDirection.apply(text, now);
            if (text.isFocused()) {
                pause.playFromStart();
                if (now.endsWith(" ") && now.length() > before.length()) {
                    editor.keepText();
                }
            }
        });
        text.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                pause.stop();
                editor.keepText();
            }
        });
        editor.row().addListener((property, before, now) -> show(now));
        editor.differences().addListener(o -> compare());
        editor.silent().addListener(o -> show(editor.row().get()));
        model.table().selectedCount().addListener(o -> show(editor.row().get()));
        model.playback().playing().addListener((property, before, playing) -> {
            if (playing) {
                pulse.start();
            } else {
                pulse.stop();
            }
        });
        model.playback().speed().addListener(o -> speed());
        speed();
        // The clips may have been read before the page is shown for the first time.
        show(editor.row().get());
    }

    private void speed() {
        speed.setText(texts.get("editor.times", model.playback().speed().get()));
    }

    private void show(@Nullable ReviewRow row) {
        int many = row == null ? 0 : model.table().selectedCount().get();
        setDisable(row == null);
        wave.setVisible(row != null && many <= 1);
        changesLine.setVisible(many <= 1);
        textLine.setVisible(many <= 1);
        several.setVisible(many > 1);
        if (row == null) {
            name.setText(texts.get("editor.none"));
            place.setText(texts.get("editor.choose"));
            reasons.getChildren().clear();
            snapEnd.setVisible(false);
            silent.setVisible(false);
            return;
        }
        Clip clip = row.clip().clip();
        name.setText(many > 1 ? texts.get("editor.many", many) : texts.get("editor.clip", row.number()));
        place.setText(
                many > 1
                        ? ""
                        : texts.get(
                                "editor.place",
                                recording(clip),
                                clock(clip.startSeconds()),
                                clock(clip.endSeconds()),
                                String.format(java.util.Locale.getDefault(), "%.2f", clip.seconds())));
        reasons.getChildren()
                .setAll(row.doubts().stream()
                        .limit(many > 1 ? 0 : Long.MAX_VALUE)
                        .map(doubt -> ReasonWords.chip(doubt, texts))
                        .toList());
        boolean cut = many <= 1 && row.doubts().stream().anyMatch(ClipEditorView::isCut);
        snapEnd.setVisible(cut);
        snapEnd.setManaged(cut);
        silent.setVisible(many <= 1 && model.editor().silent().get());
        compare();
    }

    private static boolean isCut(Suspicion doubt) {
        return switch (doubt.kind()) {
            case ABRUPT_START, ABRUPT_END -> true;
            default -> false;
        };
    }

    private String recording(Clip clip) {
        ReviewDesk desk = model.table().session();
        return desk == null ? "" : desk.recording(clip);
    }

    private static String clock(double seconds) {
        long hundredths = Math.round(seconds * 100);
        return String.format(
                java.util.Locale.ROOT, "%d:%02d.%02d", hundredths / 6000, hundredths / 100 % 60, hundredths % 100);
    }

    private void compare() {
        differences.show(
                model.editor().differences().get(), model.editor().text().get(), texts);
        int words = model.editor().changedWords();
        changed.setText(words == 0 ? texts.get("editor.unchanged") : texts.get("editor.changed", words));
    }

    /** Puts the cursor into the text. */
    void focusText() {
        text.requestFocus();
        text.end();
    }

    boolean isWriting() {
        return text.isFocused();
    }

    List<TextField> fields() {
        return List.of(text);
    }
}
