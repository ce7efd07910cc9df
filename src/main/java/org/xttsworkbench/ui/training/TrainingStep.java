package org.xttsworkbench.ui.training;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** The step in which a voice is trained. */
public final class TrainingStep extends Step {
    private static final Duration LOOK_EVERY = Duration.millis(500);

    private final Texts texts = Texts.of(TrainingStep.class);
    private final Workbench workbench;
    private final TrainingViewModel model;
    private final TrainingFrame around;
    private final TrainingJob job;
    private final Timeline clock;
    private @Nullable TrainingView view;

    /**
     * @param device asked at each start: {@code auto}, {@code cpu} or {@code cuda:N}
     * @param threads asked at each start: 0 = all cores
     */
    public TrainingStep(
            Workbench workbench,
            Engine engine,
            TrainingFiles files,
            Supplier<String> device,
            Supplier<Integer> threads) {
        super(StepId.TRAINING, StepState.notYet(Texts.of(TrainingStep.class).get("state.NO_DATASET")));
        this.workbench = workbench;
        this.model = new TrainingViewModel(
                workbench.tasks(),
                engine,
                files,
                () -> new TrainingViewModel.Placement(device.get(), threads.get()),
                texts);
        this.around = new TrainingFrame(
                model, frame, state, texts, () -> workbench.go(StepId.EXPORT), this::wayOn, this::askForMore);
        this.job = new TrainingJob(model, workbench, texts);
        this.clock = new Timeline(new KeyFrame(LOOK_EVERY, event -> model.poll()));
        clock.setCycleCount(Animation.INDEFINITE);
        model.phase().addListener((o, was, now) -> {
            if (now.isAlive()) {
                clock.play();
            } else {
                clock.stop();
            }
            if (was.isAlive() && !now.isAlive()) {
                workbench.changed();
            }
        });
        workbench.onChange(() -> {
            if (!model.phase().get().isAlive()) {
                model.refresh();
            }
        });
        around.update();
    }

    @Override
    public Node outline() {
        TrainingView known = view;
        if (known == null) {
            known = new TrainingView(
                    model,
                    texts,
                    Action.of(texts.get("empty.NO_DATASET.button"), () -> workbench.go(StepId.DATASET)),
                    Action.of(texts.get("empty.NO_MODEL.button"), () -> workbench.go(StepId.PREFLIGHT)));
            known.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
            view = known;
            known.addTo(parts);
            around.update();
        }
        return known;
    }

    @Override
    public void opened(Voice voice) {
        model.opened(voice.layout());
    }

    @Override
    public void closed() {
        job.forget();
        model.closed();
        clock.stop();
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public void refresh() {
        model.refresh();
    }

    @Override
    public @Nullable Node firstFocus() {
        return view == null ? null : view.first();
    }

    /** {@code P} stops safely, or goes on with what was stopped; in a field it is a letter. */
    private void pressed(KeyEvent event) {
        boolean plain = event.getCode() == KeyCode.P
                && !event.isShortcutDown()
                && !event.isAltDown()
                && !(event.getTarget() instanceof TextInputControl);
        if (plain) {
            pauseOrGoOn(model);
            event.consume();
        }
    }

    static void pauseOrGoOn(TrainingViewModel model) {
        Phase phase = model.phase().get();
        Ending ending = model.ending().get();
        if (phase == Phase.STARTING || phase == Phase.RUNNING) {
            model.stop();
        } else if (phase == Phase.ENDED && ending != null && ending.kind() == Ending.Kind.STOPPED) {
            model.resume();
        }
    }

    private void wayOn() {
        WayOn way = view == null ? null : view.chosenWay();
        if (way == null) {
            model.resume();
            return;
        }
        switch (way.kind()) {
            case AS_BEFORE, SMALLER_PORTIONS, RECOMPUTE -> model.resumeWith(way.changes());
            case SLOWER, FROM_THE_START -> {
                model.changeAndTrainAgain(way.changes());
                model.start();
            }
            case LEAVE -> workbench.go(StepId.EXPORT);
        }
    }

    /** Half as many epochs again, at least one. */
    private void askForMore() {
        ShownRun run = model.run().get();
        if (run != null && run.file() != null) {
            int epochs = run.file().config().epochs();
            model.trainFurther(epochs + Math.max(1, epochs / 2));
        }
    }
}
