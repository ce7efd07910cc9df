package org.xttsworkbench.ui.training;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
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
    private @Nullable SetupPane setup;
    private @Nullable RunPane run;
    private @Nullable TroublePane trouble;
    private final VBox empty;
    private final Label emptyTitle = new Label();
    private final Label emptyDetail = new Label();
    private final StackPane emptyButton = new StackPane();
    private final Texts texts;
    private final Action toDataset;
    private final Action toPreflight;
    private @Nullable Node shown;

    TrainingView(TrainingViewModel model, Texts texts, Action toDataset, Action toPreflight) {
        this.model = model;
        this.texts = texts;
        this.toDataset = toDataset;
        this.toPreflight = toPreflight;
        getStyleClass().add("training-view");
        FontIcon icon = new FontIcon(Feather.TRENDING_DOWN);
        icon.getStyleClass().add("icon-empty");
        emptyTitle.getStyleClass().add("heading");
        emptyDetail.getStyleClass().add("muted");
        emptyDetail.setWrapText(true);
        empty = new VBox(icon, emptyTitle, emptyDetail, emptyButton);
        empty.getStyleClass().add("empty-state");
        empty.setAlignment(javafx.geometry.Pos.CENTER);
        getChildren().add(empty);
        model.phase().addListener(o -> arrange());
        model.ending().addListener(o -> arrange());
    }

    /** Adds what makes what can be shown, what is shown now first, and then puts it in, card by card. */
    void addTo(Queue<Runnable> parts) {
        Runnable forSetup = () -> {
            if (setup == null) {
                putIn(setup().parts(), parts);
            }
        };
        Runnable forRun = () -> {
            if (run == null) {
                putIn(run().parts(), parts);
            }
        };
        boolean runFirst = model.phase().get().showsRun();
        parts.add(runFirst ? forRun : forSetup);
        parts.add(runFirst ? forSetup : forRun);
    }

    private void putIn(List<Runnable> cards, Queue<Runnable> parts) {
        parts.add(this::arrange);
        parts.addAll(cards);
    }

    private SetupPane setup() {
        SetupPane known = setup;
        if (known == null) {
            known = new SetupPane(model, texts);
            setup = known;
        }
        return known;
    }

    private RunPane run() {
        RunPane known = run;
        if (known == null) {
            known = new RunPane(model, texts);
            run = known;
        }
        return known;
    }

    private boolean isBad() {
        Ending ending = model.ending().get();
        return model.phase().get() == Phase.ENDED
                && ending != null
                && !ending.kind().isGood();
    }

    private void arrange() {
        Phase phase = model.phase().get();
        boolean bad = isBad();
        // What was not made ahead is made when it is needed.
        if (phase == Phase.SETUP) {
            setup();
        } else if (bad && trouble == null) {
            trouble = new TroublePane(model, texts);
        } else if (phase.showsRun() && !bad) {
            run();
        }
        Stream.of(setup, trouble, run)
                .filter(Objects::nonNull)
                .filter(pane -> !getChildren().contains(pane))
                .forEach(getChildren()::add);
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
        Node now = bad ? trouble : phase.showsRun() ? run : phase == Phase.SETUP ? setup : empty;
        Node first = first();
        if (now != shown && first != null && getScene() != null) {
            // What had the focus is gone, or was not there yet when the page was shown.
            first.requestFocus();
        }
        shown = now;
    }

    private static void shown(@Nullable Node node, boolean visible) {
        if (node != null) {
            node.setVisible(visible);
            node.setManaged(visible);
        }
    }

    /** How a person wants to go on after trouble; nothing while there is none. */
    @Nullable
    WayOn chosenWay() {
        return trouble == null ? null : trouble.chosen().get();
    }

    /** What gets the focus: the work of what is shown. */
    @Nullable
    Node first() {
        if (trouble != null && trouble.isVisible()) {
            return trouble.first();
        } else if (run != null && run.isVisible()) {
            return run.first();
        }
        return setup != null && setup.isVisible() ? setup.first() : null;
    }
}
