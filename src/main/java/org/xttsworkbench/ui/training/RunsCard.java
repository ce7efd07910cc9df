package org.xttsworkbench.ui.training;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The history of runs: a tick lays a run's evaluations over the chart, a click on its name shows it. */
final class RunsCard extends VBox {
    private static final int MOST_COMPARED = 2;

    private final TrainingViewModel model;
    private final Texts texts;
    private final Consumer<Set<String>> compare;
    private final VBox rows = new VBox(2);
    private final Set<String> ticked = new LinkedHashSet<>();

    /** @param compare told the names of the runs to lay over the chart */
    RunsCard(TrainingViewModel model, Texts texts, Consumer<Set<String>> compare) {
        super(8);
        this.model = model;
        this.texts = texts;
        this.compare = compare;
        getStyleClass().addAll("card", "padded");
        Label title = new Label(texts.get("runs.title"));
        title.getStyleClass().add("heading");
        Label hint = new Label(texts.get("runs.hint"));
        hint.getStyleClass().addAll("small", "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(8, title, space, hint);
        head.setAlignment(Pos.BASELINE_LEFT);
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.runs().addListener((javafx.collections.ListChangeListener<RunSummary>) change -> rebuild());
        model.run().addListener(o -> rebuild());
        rebuild();
    }

    private void rebuild() {
        rows.getChildren().setAll(model.runs().stream().map(this::row).toList());
        if (model.runs().isEmpty()) {
            Label none = new Label(texts.get("runs.empty"));
            none.getStyleClass().add("muted");
            rows.getChildren().setAll(none);
        }
    }

    private Node row(RunSummary run) {
        ShownRun shown = model.run().get();
        boolean isShown = shown != null && shown.name().equals(run.name());
        String name = RunNames.time(run, texts);
        CheckBox tick = new CheckBox();
        tick.setSelected(isShown || ticked.contains(run.name()));
        tick.setDisable(isShown);
        tick.setAccessibleText(texts.get("runs.compare", name));
        tick.setOnAction(event -> tick(run.name(), tick));
        Hyperlink link = new Hyperlink(name);
        link.setOnAction(event -> model.show(run.name()));
        link.setDisable(isShown || model.phase().get().isAlive());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label best = new Label(
                run.best().map(one -> Quantities.decimal(one.evalLoss(), 3)).orElse("–"));
        best.getStyleClass().add("strong");
        Label detail = new Label(detail(run));
        detail.getStyleClass().addAll("small", "muted");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        best.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, tick, link, space, best, detail);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("run-row");
        return row;
    }

    private void tick(String name, CheckBox box) {
        if (box.isSelected()) {
            if (ticked.size() == MOST_COMPARED) {
                ticked.remove(ticked.iterator().next());
            }
            ticked.add(name);
        } else {
            ticked.remove(name);
        }
        rebuild();
        compare.accept(ticked);
    }

    private String detail(RunSummary run) {
        if (run.file() == null) {
            return texts.get("runs.steps", run.lastStep());
        }
        int epochs =
                (run.lastStep() + run.file().stepsPerEpoch() - 1) / run.file().stepsPerEpoch();
        return texts.get(
                "runs.detail", epochs, SettingText.decimal(run.file().config().learningRate()));
    }
}
