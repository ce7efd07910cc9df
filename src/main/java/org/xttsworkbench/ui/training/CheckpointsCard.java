package org.xttsworkbench.ui.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.service.CheckpointSummary;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.training.EvaluationMetrics;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The checkpoints that a run has kept, the best first. */
final class CheckpointsCard extends VBox {
    private final TrainingViewModel model;
    private final Texts texts;
    private final VBox rows = new VBox(8);
    private final Label foot = new Label();

    CheckpointsCard(TrainingViewModel model, Texts texts) {
        super(9);
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "padded");
        Label title = new Label(texts.get("checkpoints.title"));
        title.getStyleClass().add("heading");
        foot.getStyleClass().addAll("small", "muted");
        foot.setWrapText(true);
        Region space = new Region();
        VBox.setVgrow(space, javafx.scene.layout.Priority.ALWAYS);
        getChildren().addAll(title, rows, space, foot);
        model.runs().addListener((javafx.collections.ListChangeListener<RunSummary>) change -> rebuild());
        model.run().addListener(o -> rebuild());
        rebuild();
    }

    private void rebuild() {
        Optional<RunSummary> run = model.summary();
        List<CheckpointSummary> found = run.map(RunSummary::checkpoints).orElse(List.of()).stream()
                .sorted(Comparator.comparing(CheckpointSummary::best)
                        .thenComparing(CheckpointSummary::step)
                        .reversed())
                .toList();
        rows.getChildren()
                .setAll(found.stream().map(one -> row(run.orElseThrow(), one)).toList());
        if (found.isEmpty()) {
            Label none = new Label(texts.get("checkpoints.empty"));
            none.getStyleClass().add("muted");
            none.setWrapText(true);
            rows.getChildren().setAll(none);
        }
        TrainingOutlook outlook = model.outlook().get();
        foot.setText(outlook == null ? "" : texts.get("checkpoints.free", Quantities.bytes(outlook.diskFreeBytes())));
    }

    private Node row(RunSummary run, CheckpointSummary checkpoint) {
        FontIcon icon = new FontIcon(checkpoint.best() ? Feather.STAR : Feather.SAVE);
        icon.getStyleClass().add(checkpoint.best() ? "icon-accent" : "icon-muted");
        int perEpoch = run.file() == null ? 1 : run.file().stepsPerEpoch();
        boolean whole = checkpoint.step() % perEpoch == 0;
        Label name = new Label(
                whole
                        ? texts.get("checkpoints.epoch", checkpoint.step() / perEpoch)
                        : texts.get("checkpoints.step", checkpoint.step()));
        name.getStyleClass().add("strong");
        Label what = new Label(texts.get(
                checkpoint.best() ? "checkpoints.best" : checkpoint.last() ? "checkpoints.last" : "checkpoints.kept"));
        what.getStyleClass().add("muted");
        HBox first = new HBox(6, name, what);
        Optional<EvaluationMetrics> evaluation = run.evaluations().stream()
                .filter(one -> one.step() == checkpoint.step())
                .findFirst();
        String size = Quantities.bytes(checkpoint.bytes());
        Label second = new Label(evaluation
                .map(one -> texts.get("checkpoints.detail", Quantities.decimal(one.evalLoss(), 3), size))
                .orElse(size));
        second.getStyleClass().addAll("small", "muted");
        HBox row = new HBox(10, icon, new VBox(first, second));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("card", "checkpoint-row");
        if (checkpoint.best()) {
            row.getStyleClass().add("chosen");
        }
        return row;
    }
}
