package org.xttsworkbench.ui.training;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The header's progress of a running training: bar, time left, pace. */
final class RunProgress {
    private final Texts texts;
    private final ProgressBar bar = new ProgressBar();
    private final Label left = new Label();
    private final Label detail = new Label();
    private final VBox box;

    RunProgress(Texts texts) {
        this.texts = texts;
        bar.setMaxWidth(Double.MAX_VALUE);
        left.getStyleClass().addAll("strong", "small");
        detail.getStyleClass().addAll("muted", "small");
        box = new VBox(4, bar, new HBox(8, left, detail));
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxHeight(VBox.USE_PREF_SIZE);
    }

    /** The same node each time. */
    Node of(ShownRun run, Phase phase, String stage) {
        boolean steps = run.file() != null && run.lastStep() > 0;
        bar.setProgress(steps ? run.lastStep() / (double) run.plannedSteps() : ProgressBar.INDETERMINATE_PROGRESS);
        if (phase == Phase.STOPPING) {
            left.setText(texts.get("progress.stopping"));
            detail.setText("");
        } else if (!steps) {
            left.setText(stage.isEmpty() ? texts.get("progress.starting") : stage + "…");
            detail.setText("");
        } else {
            left.setText(
                    run.secondsLeft() >= 0 ? texts.get("progress.left", Quantities.timeLeft(run.secondsLeft())) : "");
            detail.setText(texts.get(
                    "progress.pace",
                    Quantities.decimal(run.pace(), run.pace() < 10 ? 2 : 1),
                    run.lastStep(),
                    run.plannedSteps()));
        }
        return box;
    }
}
