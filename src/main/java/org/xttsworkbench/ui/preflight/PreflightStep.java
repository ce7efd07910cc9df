package org.xttsworkbench.ui.preflight;

import java.io.File;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.preflight.FixAction;
import org.xttsworkbench.service.PreflightService;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** Measures what this computer can do, when the step is first shown and whenever asked. Works without a voice. */
public final class PreflightStep extends Step {
    private final Texts texts = Texts.of(PreflightStep.class);
    private final Workbench workbench;
    private final PreflightLinks links;
    private final PreflightViewModel model;
    private @Nullable PreflightView view;

    /** @param where what is looked at: the folders, the device and the threads of the settings and the open voice */
    public PreflightStep(
            Workbench workbench, Engine engine, Supplier<PreflightService.Request> where, PreflightLinks links) {
        super(StepId.PREFLIGHT, StepState.ready(Texts.of(PreflightStep.class).get("state.first")));
        this.workbench = workbench;
        this.links = links;
        this.model =
                new PreflightViewModel(engine, workbench.tasks().ui(), where, PreflightStep::after, System::nanoTime);
        Action again =
                Action.of(texts.get("again"), Feather.REFRESH_CW, this::refresh).withKeys("F5");
        frame.secondary().add(again);
        model.verdict().addListener((p, old, now) -> show());
        model.seconds().addListener((p, old, now) -> show());
        workbench.onVoice(voice -> show());
        show();
    }

    private static void after(double seconds, Runnable call) {
        PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
        pause.setOnFinished(event -> call.run());
        pause.play();
    }

    private void show() {
        PreflightVerdict verdict = model.verdict().get();
        if (model.begun()) {
            state.set(verdict.state(texts));
        }
        boolean answered = model.begun() && verdict.checking() == 0;
        frame.message().set(answered ? verdict.message(texts) : null);
        double seconds = model.seconds().get();
        frame.fact().set(Double.isNaN(seconds) ? "" : texts.get("fact", verdict.all(), Quantities.decimal(seconds, 1)));
        if (answered && verdict.noModel()) {
            frame.primary().set(Action.of(texts.get("import-model"), this::importBaseModel));
        } else if (workbench.voice().get() == null) {
            frame.primary().set(Action.of(texts.get("choose-voice"), links::chooseVoice));
        } else {
            frame.primary()
                    .set(Action.of(
                            texts.get("add-recordings"), Feather.ARROW_RIGHT, () -> workbench.go(StepId.DATASET)));
        }
    }

    private void importBaseModel() {
        model.cards().stream()
                .filter(card -> card.id() == CheckId.BASE_MODEL)
                .forEach(card -> fix(card, FixAction.IMPORT_BASE_MODEL));
    }

    private void fix(CheckCard card, FixAction action) {
        switch (action) {
            case IMPORT_BASE_MODEL, IMPORT_RECOGNISER -> chooseModel(card, action);
            case FREE_DISK_SPACE -> links.showStorage();
            case CHOOSE_SOUND_OUTPUT -> links.showSettings();
            case SHOW_FASTER_WAYS -> built().toggleFaster();
        }
    }

    private void chooseModel(CheckCard card, FixAction action) {
        if (!Double.isNaN(card.importing().get())) {
            // A copy is under way.
            return;
        }
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("choose." + action));
        File folder = Dialogs.choose(built().getScene().getWindow(), chooser::showDialog);
        if (folder != null) {
            take(card, folder);
        }
    }

    private void take(CheckCard card, File folder) {
        model.importModel(card, folder.toPath(), new ImportJob(workbench, texts));
    }

    /** Folders that are dropped here are models. */
    @Override
    public boolean dropped(List<java.nio.file.Path> files) {
        List<java.nio.file.Path> folders =
                files.stream().filter(java.nio.file.Files::isDirectory).toList();
        if (folders.size() != 1 || files.size() != 1) {
            return false;
        }
        boolean whisper = java.nio.file.Files.exists(folders.get(0).resolve("model.safetensors"));
        boolean xtts = java.nio.file.Files.exists(folders.get(0).resolve("model.pth"));
        if (!whisper && !xtts) {
            return false;
        }
        CheckId wanted = xtts ? CheckId.BASE_MODEL : CheckId.RECOGNISER;
        model.cards().stream()
                .filter(card -> card.id() == wanted)
                .forEach(card -> take(card, folders.get(0).toFile()));
        return true;
    }

    private PreflightView built() {
        PreflightView known = view;
        if (known == null) {
            known = new PreflightView(model, this::fix);
            view = known;
            parts.addAll(known.parts());
        }
        return known;
    }

    @Override
    public Node outline() {
        return built();
    }

    @Override
    public void opened(Voice voice) {
        show();
    }

    @Override
    public void closed() {
        show();
    }

    @Override
    public void shown() {
        if (!model.begun()) {
            refresh();
        }
    }

    @Override
    public void refresh() {
        model.check();
        // A verdict that is the same as before tells nobody.
        show();
    }
}
