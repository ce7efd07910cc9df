package org.xttsworkbench.ui.training;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.training.MemoryEstimate;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.control.StackedBar;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** Whether a run will fit into memory and on the disk, and how long it will take. */
final class EstimatePanel extends VBox {
    private final TrainingViewModel model;
    private final Texts texts;
    private final Label needed = new Label();
    private final StackedBar bar = new StackedBar();
    private final Label free = new Label();
    private final VBox legend = new VBox(5);
    private final Label verdict = new Label();
    private final HBox remedies = new HBox(8);
    private final Label time = new Label();
    private final Label timeDetail = new Label();
    private final Label disk = new Label();

    EstimatePanel(TrainingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("side-panel", "estimate-panel");
        needed.getStyleClass().add("big-number");
        time.getStyleClass().add("big-number");
        for (Label label : List.of(verdict, timeDetail, disk, free)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        free.getStyleClass().addAll("small", "muted");
        timeDetail.getStyleClass().add("muted");
        getChildren()
                .addAll(
                        heading("estimate.memory"),
                        needed,
                        bar,
                        free,
                        legend,
                        verdict,
                        remedies,
                        rule(),
                        heading("estimate.time"),
                        time,
                        timeDetail,
                        rule(),
                        heading("estimate.disk"),
                        disk);
        model.setup().config().addListener(o -> show());
        model.outlook().addListener(o -> show());
        model.base().addListener(o -> show());
        show();
    }

    private Label heading(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("heading");
        return label;
    }

    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule-above");
        rule.setMinHeight(1);
        return rule;
    }

    private void show() {
        TrainingOutlook known = model.outlook().get();
        TrainingOutlook.@Nullable Base base = model.base().get();
        if (known == null) {
            return;
        }
        Forecast forecast = Forecast.of(known, base, model.setup().config().get(), model.runs());
        MemoryEstimate estimate = forecast.memory();
        boolean counted = estimate != null;
        for (Region one : List.of(bar, free, legend)) {
            one.setVisible(counted);
            one.setManaged(counted);
        }
        remedies.getChildren().clear();
        if (estimate == null) {
            needed.setText(texts.get("estimate.unknown"));
            verdict.setText(texts.get("estimate.unknown.detail"));
        } else {
            memory(known, estimate);
        }
        time.setText(
                forecast.seconds() > 0
                        ? texts.get("estimate.about", Quantities.roundedTime(forecast.seconds()))
                        : texts.get("estimate.time.unknown"));
        timeDetail.setText(
                forecast.seconds() > 0
                        ? texts.get(
                                "estimate.time.detail",
                                forecast.epochs(),
                                forecast.stepsPerEpoch(),
                                Quantities.decimal(forecast.secondsPerStep(), 2))
                        : texts.get("estimate.time.steps", forecast.epochs(), forecast.stepsPerEpoch()));
        disk.setText(
                counted
                        ? texts.get(
                                "estimate.disk.detail",
                                Quantities.bytes(forecast.diskBytes()),
                                forecast.checkpoints(),
                                Quantities.bytes(known.diskFreeBytes()))
                        : texts.get("estimate.disk.free", Quantities.bytes(known.diskFreeBytes())));
        disk.getStyleClass().remove("bad");
        if (counted && forecast.diskBytes() > known.diskFreeBytes()) {
            disk.getStyleClass().add("bad");
        }
    }

    private void memory(TrainingOutlook known, MemoryEstimate estimate) {
        long total = Math.max(1, known.memoryTotalBytes());
        long available = Math.max(0, total - known.memoryUsedBytes());
        boolean fits = estimate.totalBytes() <= available;
        needed.setText(texts.get("estimate.needed", Quantities.memory(estimate.totalBytes())));
        List<Long> parts = List.of(estimate.weightBytes(), estimate.momentBytes(), estimate.clipBytes());
        bar.show(parts.stream().map(part -> part / (double) total).toList(), available / (double) total);
        bar.setAccessibleText(needed.getText());
        bar.getStyleClass().remove("too-large");
        if (!fits) {
            bar.getStyleClass().add("too-large");
        }
        free.setText(texts.get("estimate.free", Quantities.memory(available), Quantities.memory(total)));
        legend.getChildren().clear();
        String clips = texts.get(
                "estimate.clips",
                Quantities.decimal(known.longestSeconds(), 0),
                model.setup().config().get().batchSize());
        legend(1, texts.get("estimate.weights"), estimate.weightBytes());
        legend(2, texts.get("estimate.moments"), estimate.momentBytes());
        legend(3, clips, estimate.clipBytes());
        String difference = Quantities.memory(Math.abs(available - estimate.totalBytes()));
        verdict.setText(texts.get(fits ? "estimate.fits" : "estimate.too-large", difference));
        verdict.getStyleClass().removeAll("good", "bad");
        verdict.getStyleClass().add(fits ? "good" : "bad");
        if (!fits) {
            offerRemedies();
        }
    }

    private void offerRemedies() {
        TrainingSetup setup = model.setup();
        int batch = setup.config().get().batchSize();
        if (batch > 1) {
            int smaller = (batch + 1) / 2;
            int gathered = setup.config().get().accumulation() * 2;
            remedies.getChildren()
                    .add(Buttons.of(
                            Action.of(texts.get("estimate.smaller", smaller, gathered), () -> {
                                setup.text(TrainingOption.BATCH_SIZE).set(Integer.toString(smaller));
                                setup.text(TrainingOption.ACCUMULATION).set(Integer.toString(gathered));
                            }),
                            "small-button"));
        }
        if (!setup.config().get().recompute()) {
            remedies.getChildren()
                    .add(Buttons.of(
                            Action.of(
                                    texts.get("estimate.recompute"),
                                    () -> setup.text(TrainingOption.RECOMPUTE).set("true")),
                            "small-button"));
        }
    }

    private void legend(int part, String words, long bytes) {
        Region colour = new Region();
        colour.getStyleClass().addAll("legend-square", "part-" + part);
        Label name = new Label(words);
        name.getStyleClass().add("small");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label size = new Label(Quantities.memory(bytes));
        size.getStyleClass().add("small");
        HBox row = new HBox(8, colour, name, space, size);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        legend.getChildren().add(row);
    }
}
