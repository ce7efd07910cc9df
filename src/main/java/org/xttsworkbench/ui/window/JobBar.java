package org.xttsworkbench.ui.window;

import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.xttsworkbench.ui.control.Buttons;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** One job in the status bar: name, bar, time left, one button. A click goes to its step. */
final class JobBar extends HBox {
    private static final Duration RESULT_STAYS = Duration.seconds(6);

    private final ShownJob job;
    private final Workbench workbench;
    private final Texts texts = Texts.of(JobBar.class);

    JobBar(ShownJob job, Workbench workbench) {
        super(12);
        this.job = job;
        this.workbench = workbench;
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setCursor(Cursor.HAND);
        setOnMouseClicked(event -> open());
        job.state().addListener((property, before, now) -> show());
        job.stop().addListener((property, before, now) -> show());
        show();
    }

    private void open() {
        if (!job.active()) {
            workbench.jobs().remove(job);
        }
        workbench.go(job.step());
    }

    private void show() {
        Label name = new Label();
        name.textProperty().bind(job.name());
        name.getStyleClass().add("strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        FontIcon icon = new FontIcon(
                switch (job.state().get()) {
                    case RUNNING, STOPPING -> Feather.LOADER;
                    case DONE -> Feather.CHECK;
                    case FAILED -> Feather.X;
                });
        icon.getStyleClass()
                .addAll("icon-small", job.state().get() == ShownJob.State.FAILED ? "icon-bad" : "icon-accent");
        getChildren().setAll(icon, name);
        if (!job.active()) {
            fade();
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(job.fraction());
        bar.setMinWidth(40);
        bar.setPrefWidth(140);
        bar.accessibleTextProperty().bind(job.name());
        Label remaining = new Label();
        remaining.setMinWidth(Region.USE_PREF_SIZE);
        remaining.textProperty().bind(job.remaining());
        getChildren().addAll(bar, remaining);
        if (job.state().get() == ShownJob.State.STOPPING) {
            remaining.textProperty().unbind();
            remaining.setText(texts.get("job.stopping"));
        } else if (job.stop().get() != null) {
            Action stop = job.stop().get();
            Button button = Buttons.of(stop, "small-button");
            getChildren().add(button);
        }
    }

    private void fade() {
        if (job.state().get() == ShownJob.State.DONE) {
            PauseTransition wait = new PauseTransition(RESULT_STAYS);
            wait.setOnFinished(event -> workbench.jobs().remove(job));
            wait.play();
        }
    }
}
