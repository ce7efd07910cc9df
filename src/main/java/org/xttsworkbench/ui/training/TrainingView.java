package org.xttsworkbench.ui.training;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.words.Texts;

/** The training step's content: what can be set, the run that is shown, or what is missing. */
final class TrainingView extends StackPane {
    private final TrainingViewModel model;
    private final SetupPane setup;
    private final RunPane run;
    private final TroublePane trouble;
    private final VBox empty;
    private final Label emptyTitle = new Label();
    private final Label emptyDetail = new Label();
    private final StackPane emptyButton = new StackPane();
    private final Texts texts;
    private final Action toDataset;
    private final Action toPreflight;

    TrainingView(TrainingViewModel model, Texts texts, Action toDataset, Action toPreflight) {
        this.model = model;
        this.texts = texts;
        this.toDataset = toDataset;
        this.toPreflight = toPreflight;
        getStylesheets().add(stylesheet());
        getStyleClass().add("training-view");
        setup = new SetupPane(model, texts);
        run = new RunPane(model, texts);
        trouble = new TroublePane(model, texts);
        FontIcon icon = new FontIcon(Feather.TRENDING_DOWN);
        icon.getStyleClass().add("icon-empty");
        emptyTitle.getStyleClass().add("heading");
        emptyDetail.getStyleClass().add("muted");
        emptyDetail.setWrapText(true);
        empty = new VBox(icon, emptyTitle, emptyDetail, emptyButton);
        empty.getStyleClass().add("empty-state");
        empty.setAlignment(javafx.geometry.Pos.CENTER);
        getChildren().addAll(setup, run, trouble, empty);
        model.phase().addListener(o -> arrange());
        model.ending().addListener(o -> arrange());
        arrange();
    }

    private static String stylesheet() {
        return java.util.Objects.requireNonNull(TrainingView.class.getResource("training.css"))
                .toExternalForm();
    }

    private void arrange() {
        Phase phase = model.phase().get();
        Ending ending = model.ending().get();
        boolean bad = phase == Phase.ENDED && ending != null && !ending.kind().isGood();
        shown(setup, phase == Phase.SETUP);
        shown(run, phase.showsRun() && !bad);
        shown(trouble, bad);
        shown(empty, phase == Phase.NO_DATASET || phase == Phase.NO_MODEL || phase == Phase.LOADING);
        if (phase == Phase.NO_DATASET || phase == Phase.NO_MODEL) {
            boolean noClips = phase == Phase.NO_DATASET;
            emptyTitle.setText(texts.get("empty." + phase));
            emptyDetail.setText(texts.get("empty." + phase + ".detail"));
            emptyButton.getChildren().setAll(Buttons.of(noClips ? toDataset : toPreflight, "primary"));
        } else {
            emptyTitle.setText(texts.get("empty.LOADING"));
            emptyDetail.setText("");
            emptyButton.getChildren().clear();
        }
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    TroublePane trouble() {
        return trouble;
    }

    /** What gets the focus: the work of what is shown. */
    @Nullable Node first() {
        if (trouble.isVisible()) {
            return trouble.first();
        } else if (run.isVisible()) {
            return run.first();
        }
        return setup.isVisible() ? setup.first() : null;
    }
}
