package org.xttsworkbench.ui.window;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepState;

/** One step in the rail: mark, name and a line on its state; a click opens it whatever the state. */
final class RailStep extends Button {
    private final StepMark mark;
    private final Label words = new Label();
    private final VBox lines;
    private final Region openMark = new Region();
    private final HBox row;
    private final Step step;

    RailStep(Step step, Runnable open) {
        this.step = step;
        mark = new StepMark(step.id().number());
        Label name = new Label(step.title());
        name.getStyleClass().addAll("name", "strong");
        words.getStyleClass().addAll("words", "muted");
        lines = new VBox(name, words);
        lines.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(lines, Priority.ALWAYS);
        openMark.getStyleClass().add("open-mark");
        row = new HBox(10, openMark, mark, lines);
        row.setAlignment(Pos.CENTER_LEFT);
        setGraphic(row);
        getStyleClass().setAll("button", "rail-step");
        setMaxWidth(Double.MAX_VALUE);
        setOnAction(event -> open.run());
        setOpen(false);
        step.state().addListener((property, before, now) -> show(now));
        show(step.state().get());
    }

    private void show(StepState state) {
        mark.show(state.kind());
        words.setText(state.words());
        for (StepState.Kind kind : StepState.Kind.values()) {
            getStyleClass().remove(StepMark.styleClass(kind));
        }
        getStyleClass().add(StepMark.styleClass(state.kind()));
        setAccessibleText(step.title() + ", " + state.words());
        setTooltip(new Tooltip(step.title() + ": " + state.words()));
    }

    void setOpen(boolean open) {
        openMark.setVisible(open);
        getStyleClass().remove("open");
        if (open) {
            getStyleClass().add("open");
        }
    }

    void setFolded(boolean folded) {
        row.getChildren().remove(lines);
        if (!folded) {
            row.getChildren().add(lines);
        }
    }
}
