package org.xttsworkbench.ui.training;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.words.Texts;

/** A run, alive or ended: losses, memory or checkpoints, epochs, lesser curves or the history, log. */
final class RunPane extends VBox {
    private static final double SIDE = 318;

    private final TrainingViewModel model;
    private final LossCard losses;
    private final MemoryCard memory;
    private final SmallChartCard small;
    private final SidePanel upper;
    private final SidePanel lower;
    private final CheckpointsCard checkpoints;
    private final RunsCard runs;
    private final RunLogPane log;
    private boolean wasAlive;

    RunPane(TrainingViewModel model, Texts texts) {
        this.model = model;
        losses = new LossCard(model, texts);
        memory = new MemoryCard(model, texts);
        small = new SmallChartCard(model, texts);
        checkpoints = new CheckpointsCard(model, texts);
        runs = new RunsCard(model, texts, losses::compare);
        upper = new SidePanel(texts, "memory", memory, "checkpoints", checkpoints);
        lower = new SidePanel(texts, "curves", small, "runs", runs);
        EpochTable epochs = new EpochTable(model, texts);
        HBox top = row(losses, upper);
        VBox.setVgrow(top, Priority.ALWAYS);
        HBox bottom = row(epochs, lower);
        bottom.setPrefHeight(238);
        bottom.setMinHeight(170);
        VBox page = new VBox(10, top, bottom);
        page.getStyleClass().add("run-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        log = new RunLogPane(model, texts, model.phase().get().isAlive());
        getChildren().addAll(page, log);
        model.phase().addListener(o -> arrange());
        model.revision().addListener(o -> refresh());
        model.run().addListener(o -> arrange());
        arrange();
    }

    private static HBox row(Node main, SidePanel side) {
        HBox.setHgrow(main, Priority.ALWAYS);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        HBox row = new HBox(12, main, side);
        row.setFillHeight(true);
        return row;
    }

    private void arrange() {
        boolean alive = model.phase().get().isAlive();
        if (alive != wasAlive) {
            wasAlive = alive;
            log.open(alive);
        }
        upper.prefer(alive ? 0 : 1);
        lower.prefer(alive ? 0 : 1);
        refresh();
    }

    private void refresh() {
        if (model.phase().get().showsRun()) {
            losses.refresh();
            memory.refresh();
            small.refresh();
        }
    }

    /** What gets the focus: the chart. */
    Node first() {
        return losses.chart();
    }
}
