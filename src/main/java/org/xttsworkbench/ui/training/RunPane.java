package org.xttsworkbench.ui.training;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.fx.Parts;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.words.Texts;

/** A run, alive or ended: losses, memory or checkpoints, epochs, lesser curves or the history, log. */
final class RunPane extends VBox {
    private static final double SIDE = 318;
    private static final double BESIDE_FROM = 800;
    private static final double LEAST_HEIGHT = 220;

    private final TrainingViewModel model;
    private final LossCard losses;
    private final MemoryCard memory;
    private final SmallChartCard small;
    private final SidePanel upper;
    private final SidePanel lower;
    private final CheckpointsCard checkpoints;
    private final RunsCard runs;
    private final RunLogPane log;
    private final EpochTable epochs;
    private final VBox page = new VBox(10);
    private double scale = 1;
    private boolean beside;
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
        epochs = new EpochTable(model, texts);
        HBox.setHgrow(losses, Priority.ALWAYS);
        HBox.setHgrow(epochs, Priority.ALWAYS);
        page.getStyleClass().add("run-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        log = new RunLogPane(model, texts, model.phase().get().isAlive());
        getChildren().addAll(page, log);
        model.phase().addListener(o -> arrange());
        model.revision().addListener(o -> refresh());
        model.run().addListener(o -> arrange());
        widthProperty().addListener(o -> place());
        Appearance.scale(this, now -> {
            scale = now;
            place();
        });
        place();
        arrange();
    }

    /** The lesser cards stand beside the greater ones, or below them where large text leaves no room. */
    private void place() {
        boolean now = getWidth() <= 0 || getWidth() >= scale * BESIDE_FROM;
        for (SidePanel side : List.of(upper, lower)) {
            side.setMinWidth(now ? scale * SIDE : 0);
            side.setPrefWidth(scale * SIDE);
        }
        List<Region> cards = List.of(losses, upper, epochs, lower);
        cards.forEach(card -> card.setMinHeight(now ? USE_COMPUTED_SIZE : scale * LEAST_HEIGHT));
        if (!page.getChildren().isEmpty() && now == beside) {
            return;
        }
        beside = now;
        page.getChildren().clear();
        if (beside) {
            HBox top = new HBox(12, losses, upper);
            VBox.setVgrow(top, Priority.ALWAYS);
            HBox bottom = new HBox(12, epochs, lower);
            bottom.setPrefHeight(238);
            bottom.setMinHeight(170);
            page.getChildren().addAll(top, bottom);
        } else {
            page.getChildren().addAll(cards);
        }
    }

    /** Takes the cards out and puts them in again, one after the other. */
    List<Runnable> parts() {
        return Parts.of(page.getChildren().toArray(Pane[]::new));
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
