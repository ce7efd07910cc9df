package org.xttsworkbench.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.settings.Settings.WindowPlace;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.theme.Theme;
import org.xttsworkbench.ui.words.Texts;

/** The window on the screen: its place, title and looks, files dropped on it, and what happens when it closes. */
public final class WindowFrame {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Texts texts = Texts.of(WindowFrame.class);
    private final Stage stage;
    private final Workbench workbench;
    private final MainWindow window;
    private final List<Step> steps;
    private final Runnable closed;
    private final Optional<WindowPlace> place;
    private final Scene scene;
    private boolean closing;

    /** @param closed called once the window has gone; ends the program */
    public WindowFrame(Stage stage, Workbench workbench, MainWindow window, List<Step> steps, Runnable closed) {
        this.stage = stage;
        this.workbench = workbench;
        this.window = window;
        this.steps = steps;
        this.closed = closed;
        this.place = workbench.settings().get().window().filter(WindowFrame::onScreen);
        this.scene = new Scene(
                window,
                place.map(WindowPlace::width).orElse(WIDTH),
                place.map(WindowPlace::height).orElse(HEIGHT));
        dress(scene);
        workbench.settings().addListener((property, before, now) -> {
            if (!before.theme().equals(now.theme()) || before.textPercent() != now.textPercent()) {
                dress(scene);
            }
        });
        scene.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (event.getDragboard().hasFiles()) {
                dropped(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
                event.setDropCompleted(true);
            }
        });
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        place.ifPresent(p -> {
            stage.setX(p.x());
            stage.setY(p.y());
            stage.setMaximized(p.maximized());
        });
        title(workbench.voice().get());
        workbench.onVoice(this::title);
        stage.setOnCloseRequest(this::closeRequested);
    }

    /** Shows the window where it was when it was closed last, with all that its first picture needs. */
    public void show(WindowCommands commands) {
        double width = scene.getWidth();
        double height = scene.getHeight();
        window.installKeys(commands);
        // Here and not in the first turn of a window that can be seen, whose keys would have to wait for it.
        window.applyCss();
        window.layout();
        stage.show();
        // Some window managers show a window in the least size first, whatever it asked for.
        UiThread.later(() -> {
            if (!stage.isMaximized()) {
                stage.setWidth(width);
                stage.setHeight(height);
            }
        });
    }

    private void dress(Scene scene) {
        Settings settings = workbench.settings().get();
        Appearance.apply(scene, settings.dark() ? Theme.DARK : Theme.LIGHT, settings.textPercent());
    }

    private static boolean onScreen(WindowPlace place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), 200, 100).isEmpty();
    }

    private void title(@Nullable Voice voice) {
        stage.setTitle(
                voice == null
                        ? texts.get("title")
                        : texts.get("title.voice", voice.project().name()));
    }

    /** Files go to the step that is shown when it wants them, else to the dataset step, which is then shown. */
    void dropped(List<Path> files) {
        if (workbench.voice().get() == null) {
            workbench.tell(Notice.of(Tone.ATTENTION, texts.get("drop.no-voice")));
            return;
        }
        Step shown = window.current();
        if (shown != null && shown.dropped(files)) {
            return;
        }
        for (Step step : steps) {
            if (step.id() != StepId.DATASET || step == shown) {
                continue;
            }
            window.tell(step);
            if (step.dropped(files)) {
                workbench.go(StepId.DATASET);
                return;
            }
        }
        workbench.tell(Notice.of(Tone.ATTENTION, texts.get("drop.nothing")));
    }

    private void closeRequested(WindowEvent event) {
        event.consume();
        if (closing || workbench.jobs().stream().noneMatch(ShownJob::active)) {
            close();
            return;
        }
        switch (CloseQuestion.ask(stage, workbench.jobs())) {
            case BACK -> {}
            case KEEP_RUNNING -> {
                workbench.jobs().forEach(job -> job.detached().set(true));
                close();
            }
            case STOP_AND_CLOSE -> stopAndClose();
        }
    }

    /** The window stays until the work is saved; a second request closes it at once. */
    private void stopAndClose() {
        closing = true;
        for (ShownJob job : workbench.jobs()) {
            Action stop = job.stop().get();
            if (job.active() && stop != null) {
                stop.run().run();
            }
            job.state().addListener((property, before, now) -> closeWhenDone());
        }
        closeWhenDone();
    }

    private void closeWhenDone() {
        if (workbench.jobs().stream().noneMatch(ShownJob::active)) {
            close();
        }
    }

    private void close() {
        workbench
                .settings()
                .set(workbench
                        .settings()
                        .get()
                        .withWindow(new WindowPlace(
                                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()))
                        .withLastVoice(Optional.ofNullable(workbench.voice().get())
                                .map(voice -> voice.layout().root())));
        stage.hide();
        closed.run();
    }
}
