package org.xttsworkbench.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.service.CheckpointSummary;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.training.RunFile;
import org.xttsworkbench.ui.words.Texts;

/** A run that did not end as meant: what is safe, how to go on, and the evidence. */
final class TroublePane extends VBox {
    private final TrainingViewModel model;
    private final Texts texts;
    private final VBox safe = new VBox(9);
    private final VBox ways = new VBox(6);
    private final MemoryCard memory;
    private final ObjectProperty<@Nullable WayOn> chosen = new SimpleObjectProperty<>();

    TroublePane(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        memory = new MemoryCard(model, texts);
        HBox upper = new HBox(12, card("trouble.safe", safe), card("trouble.ways", ways));
        LossCard losses = new LossCard(model, texts);
        HBox.setHgrow(losses, Priority.ALWAYS);
        HBox.setHgrow(memory, Priority.ALWAYS);
        losses.setPrefWidth(560);
        memory.setPrefWidth(200);
        HBox charts = new HBox(12, memory, losses);
        VBox.setVgrow(charts, Priority.ALWAYS);
        VBox page = new VBox(12, upper, charts);
        page.getStyleClass().add("run-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        getChildren().addAll(page, new RunLogPane(model, texts, true));
        model.revision().addListener(o -> {
            if (isVisible()) {
                safe.getChildren().setAll(safe(model.summary()));
                memory.refresh();
                losses.refresh();
            }
        });
        model.ending().addListener(o -> rebuild());
        model.runs().addListener((javafx.collections.ListChangeListener<RunSummary>) change -> rebuild());
        rebuild();
    }

    private Node card(String key, VBox content) {
        Label title = new Label(texts.get(key));
        title.getStyleClass().add("heading");
        VBox card = new VBox(9, title, content);
        card.getStyleClass().addAll("card", "padded");
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMinWidth(0);
        card.setPrefWidth(300);
        return card;
    }

    private void rebuild() {
        Ending ending = model.ending().get();
        if (ending == null || ending.kind().isGood()) {
            return;
        }
        Optional<RunSummary> run = model.summary();
        safe.getChildren().setAll(safe(run));
        List<WayOn> found = WayOn.of(ending, run);
        if (!found.contains(chosen.get())) {
            chosen.set(found.get(0));
        }
        ToggleGroup group = new ToggleGroup();
        ways.getChildren().setAll(found.stream().map(way -> way(way, group)).toList());
    }

    private List<Node> safe(Optional<RunSummary> run) {
        List<Node> lines = new ArrayList<>();
        ShownRun shown = model.run().get();
        List<CheckpointSummary> saved = run.map(RunSummary::checkpoints).orElse(List.of());
        int kept = 0;
        if (!saved.isEmpty()) {
            CheckpointSummary last = saved.get(saved.size() - 1);
            kept = last.step();
            lines.add(line(Feather.CHECK_CIRCLE, "icon-good", texts.get("trouble.checkpoint", place(run, kept))));
            saved.stream()
                    .filter(one -> one.best() && !one.last())
                    .findFirst()
                    .ifPresent(one -> lines.add(line(
                            Feather.CHECK_CIRCLE, "icon-good", texts.get("trouble.best", place(run, one.step())))));
        }
        lines.add(line(Feather.CHECK_CIRCLE, "icon-good", texts.get("trouble.files")));
        int lost = shown == null ? 0 : shown.lastStep() - kept;
        if (lost > 0 && shown != null) {
            String time = org.xttsworkbench.ui.words.Quantities.roundedTime(lost * shown.pace());
            lines.add(line(Feather.MINUS_CIRCLE, "icon-muted", texts.get("trouble.lost", lost, time)));
        } else {
            lines.add(line(Feather.CHECK_CIRCLE, "icon-good", texts.get("trouble.nothing-lost")));
        }
        return lines;
    }

    private String place(Optional<RunSummary> run, int step) {
        RunFile file = run.map(RunSummary::file).orElse(null);
        return file != null && step % file.stepsPerEpoch() == 0
                ? texts.get("trouble.epoch", step / file.stepsPerEpoch(), step)
                : texts.get("trouble.step", step);
    }

    private static Node line(Feather icon, String style, String words) {
        FontIcon picture = new FontIcon(icon);
        picture.getStyleClass().add(style);
        Label text = new Label(words);
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new HBox(8, picture, text);
    }

    private Node way(WayOn way, ToggleGroup group) {
        RadioButton button = new RadioButton(words(way));
        button.setToggleGroup(group);
        button.setSelected(way.equals(chosen.get()));
        button.getStyleClass().add("strong");
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        Label detail = new Label(texts.get("way." + way.kind() + ".detail"));
        detail.getStyleClass().addAll("small", "muted", "way-detail");
        detail.setWrapText(true);
        detail.setMinHeight(Region.USE_PREF_SIZE);
        button.setAccessibleHelp(detail.getText());
        VBox box = new VBox(2, button, detail);
        box.getStyleClass().addAll("card", "way");
        mark(box, button.isSelected());
        button.selectedProperty().addListener((o, was, now) -> {
            mark(box, now);
            if (now) {
                chosen.set(way);
            }
        });
        box.setOnMouseClicked(event -> button.setSelected(true));
        return box;
    }

    private static void mark(VBox box, boolean selected) {
        box.getStyleClass().remove("chosen");
        if (selected) {
            box.getStyleClass().add("chosen");
        }
    }

    private String words(WayOn way) {
        Object batch = way.changes().getOrDefault(TrainingOption.BATCH_SIZE.setting(), 0);
        Object gathered = way.changes().getOrDefault(TrainingOption.ACCUMULATION.setting(), 0);
        Object rate = way.changes().get(TrainingOption.LEARNING_RATE.setting());
        return texts.get(
                "way." + way.kind(),
                way.step(),
                batch,
                gathered,
                rate instanceof Double number ? SettingText.decimal(number) : "");
    }

    /** The way that is chosen. */
    ObjectProperty<@Nullable WayOn> chosen() {
        return chosen;
    }

    /** What gets the focus: the chosen way. */
    @Nullable
    Node first() {
        return ways.lookup(".radio-button:selected");
    }
}
