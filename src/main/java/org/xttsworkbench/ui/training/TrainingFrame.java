package org.xttsworkbench.ui.training;

import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Shortcut;
import org.xttsworkbench.ui.shell.StepFrame;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** What stands around the training step: title, fact, buttons, strip, its line in the rail. */
final class TrainingFrame {
    private final TrainingViewModel model;
    private final StepFrame frame;
    private final ObjectProperty<StepState> state;
    private final Texts texts;
    private final RunProgress progress;
    private final RunWords words;
    private final Runnable toExport;
    private final Runnable wayOn;
    private final Runnable trainFurther;

    TrainingFrame(
            TrainingViewModel model,
            StepFrame frame,
            ObjectProperty<StepState> state,
            Texts texts,
            Runnable toExport,
            Runnable wayOn,
            Runnable trainFurther) {
        this.model = model;
        this.frame = frame;
        this.state = state;
        this.texts = texts;
        this.toExport = toExport;
        this.wayOn = wayOn;
        this.trainFurther = trainFurther;
        this.progress = new RunProgress(texts);
        this.words = new RunWords(model, texts);
        model.phase().addListener(o -> update());
        model.ending().addListener(o -> update());
        model.outlook().addListener(o -> update());
        model.stage().addListener(o -> update());
        model.revision().addListener(o -> update());
        model.setup().config().addListener(o -> update());
    }

    /** Says everything anew. */
    void update() {
        Phase phase = model.phase().get();
        @Nullable ShownRun run = phase.showsRun() ? model.run().get() : null;
        state.set(words.state());
        frame.title().set(words.title());
        frame.fact().set(phase == Phase.SETUP ? clips() : run == null ? "" : words.fact(run));
        frame.factNode()
                .set(
                        phase.isAlive() && run != null
                                ? progress.of(run, phase, model.stage().get())
                                : null);
        var strip = words.strip();
        if (!java.util.Objects.equals(key(strip), key(frame.message().get()))) {
            frame.message().set(strip);
        }
        buttons(phase);
    }

    /** Buttons of a strip are new objects each time; its words tell whether it is another one. */
    private static @Nullable String key(org.xttsworkbench.ui.shell.@Nullable Message message) {
        return message == null ? null : message.tone() + message.sentence() + message.detail();
    }

    private String clips() {
        TrainingOutlook outlook = model.outlook().get();
        return outlook == null
                ? ""
                : texts.get(
                        "setup.clips",
                        outlook.trainClips() + outlook.evaluationClips(),
                        Quantities.duration(outlook.seconds()),
                        outlook.trainClips(),
                        outlook.evaluationClips());
    }

    private @Nullable String shown;

    private void buttons(Phase phase) {
        Ending ending = model.ending().get();
        String now = phase + " " + (ending == null ? "" : ending.kind())
                + model.setup().isRight() + model.runs().size();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        frame.secondary().clear();
        frame.primary().set(null);
        frame.stop().set(null);
        frame.shortcuts().clear();
        if (phase == Phase.SETUP) {
            if (!model.runs().isEmpty()) {
                String last = model.runs().get(0).name();
                frame.secondary().add(Action.of(texts.get("action.last-run"), () -> model.show(last)));
            }
            if (model.setup().isRight()) {
                frame.primary()
                        .set(Action.of(texts.get("action.start"), Feather.PLAY, model::start)
                                .withKeys("Ctrl Enter"));
            }
        } else if (phase.isAlive()) {
            if (phase != Phase.STOPPING) {
                frame.stop()
                        .set(Action.of(texts.get("action.stop"), Feather.SQUARE, model::stop)
                                .withKeys("Ctrl ."));
            }
            keys();
        } else if (phase == Phase.ENDED && ending != null) {
            ended(ending);
            keys();
        }
    }

    private void ended(Ending ending) {
        frame.secondary()
                .add(Action.of(texts.get("action.change"), () -> model.changeAndTrainAgain(java.util.Map.of())));
        switch (ending.kind()) {
            case COMPLETED, EARLY_STOPPED -> {
                frame.secondary().add(0, Action.of(texts.get("action.further"), trainFurther));
                frame.primary()
                        .set(Action.of(texts.get("action.export"), Feather.PACKAGE, toExport)
                                .withKeys("Ctrl Enter"));
            }
            case STOPPED -> {
                frame.secondary().add(Action.of(texts.get("action.export"), toExport));
                frame.primary()
                        .set(Action.of(texts.get("action.continue"), Feather.PLAY, model::resume)
                                .withKeys("Ctrl Enter"));
            }
            default ->
                frame.primary()
                        .set(Action.of(texts.get("action.go-on"), Feather.PLAY, wayOn)
                                .withKeys("Ctrl Enter"));
        }
    }

    private void keys() {
        frame.shortcuts()
                .setAll(
                        Shortcut.of(texts.get("key.pause"), "P"),
                        Shortcut.of(texts.get("key.read"), "←", "→"),
                        Shortcut.of(texts.get("key.zoom"), "+", "-"),
                        Shortcut.of(texts.get("key.all"), "0"),
                        Shortcut.of(texts.get("key.follow"), "F"));
    }
}
