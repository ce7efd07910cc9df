package org.xttsworkbench.ui.export;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.service.ExportService;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** The step in which a trained voice becomes a folder that Coqui and AllTalk load. */
public final class ExportStep extends Step {
    private final Texts texts = Texts.of(ExportStep.class);
    private final Workbench workbench;
    private final ExportViewModel model;
    private final Consumer<Path> openFolder;
    private @Nullable ExportView view;
    private @Nullable ShownJob job;

    /** @param openFolder shows a folder in the system's file manager */
    public ExportStep(Workbench workbench, Engine engine, ExportFiles files, Consumer<Path> openFolder) {
        super(StepId.EXPORT, StepState.notYet(Texts.of(ExportStep.class).get("state.NO_CHECKPOINT")));
        this.workbench = workbench;
        this.openFolder = openFolder;
        this.model = new ExportViewModel(workbench.tasks(), engine, files, texts);
        model.phase().addListener(o -> update());
        model.fraction().addListener((o, was, now) -> {
            if (job != null) {
                job.fraction().set(now.doubleValue());
            }
        });
        model.name().addListener(o -> update());
        workbench.onChange(() -> {
            if (model.phase().get() != ExportViewModel.Phase.RUNNING) {
                model.refresh();
            }
        });
    }

    private void update() {
        ExportViewModel.Phase phase = model.phase().get();
        job(phase);
        state.set(
                switch (phase) {
                    case LOADING, NO_CHECKPOINT -> StepState.notYet(texts.get("state.NO_CHECKPOINT"));
                    case READY ->
                        model.exports().isEmpty()
                                ? StepState.ready(texts.get("state.READY"))
                                : StepState.done(texts.get(
                                        "state.EXPORTS", model.exports().size()));
                    case RUNNING -> StepState.running(texts.get("state.RUNNING"));
                    case DONE -> StepState.done(texts.get("state.DONE"));
                    case FAILED -> StepState.failed(texts.get("state.FAILED"));
                });
        frame.secondary().clear();
        frame.primary().set(null);
        frame.stop().set(null);
        frame.message().set(null);
        switch (phase) {
            case READY -> {
                if (model.out().isPresent()) {
                    frame.primary()
                            .set(Action.of(texts.get("action.export"), Feather.PACKAGE, model::export)
                                    .withKeys("Ctrl Enter"));
                }
            }
            case RUNNING ->
                frame.stop()
                        .set(Action.of(texts.get("action.stop"), Feather.SQUARE, model::cancel)
                                .withKeys("Ctrl ."));
            case DONE -> done();
            case FAILED -> failed();
            case LOADING, NO_CHECKPOINT -> {}
        }
    }

    private void done() {
        ExportService.Result result = model.result().get();
        if (result == null) {
            return;
        }
        frame.secondary().add(Action.of(texts.get("action.again"), Feather.COPY, model::again));
        frame.primary()
                .set(Action.of(texts.get("action.open"), Feather.FOLDER, () -> openFolder.accept(Path.of(result.out())))
                        .withKeys("Ctrl Enter"));
        frame.message()
                .set(Message.of(Tone.GOOD, texts.get("strip.done"), texts.get("strip.done.detail", result.out())));
    }

    private void failed() {
        FailureException failure = model.failure().get();
        String words = failure == null ? "" : String.valueOf(failure.getMessage());
        String hint = failure == null ? "" : failure.hint() + " ";
        frame.message().set(Message.of(Tone.BAD, words, hint + texts.get("strip.failed.detail")));
        frame.primary()
                .set(Action.of(texts.get("action.retry"), Feather.ROTATE_CCW, model::again)
                        .withKeys("Ctrl Enter"));
    }

    private void job(ExportViewModel.Phase phase) {
        ShownJob shown = job;
        if (phase == ExportViewModel.Phase.RUNNING && shown == null) {
            shown = new ShownJob(StepId.EXPORT, texts.get("job.name"), false);
            shown.stop().set(Action.of(texts.get("action.stop"), Feather.SQUARE, model::cancel));
            job = shown;
            workbench.jobs().add(shown);
        } else if (phase != ExportViewModel.Phase.RUNNING && shown != null) {
            job = null;
            if (phase == ExportViewModel.Phase.FAILED) {
                shown.fail(texts.get("job.failed"));
            } else {
                shown.finish(texts.get(phase == ExportViewModel.Phase.DONE ? "job.done" : "job.stopped"));
            }
        }
    }

    @Override
    public Node outline() {
        ExportView known = view;
        if (known == null) {
            known = new ExportView(
                    model,
                    texts,
                    Action.of(texts.get("empty.button"), () -> workbench.go(StepId.TRAINING)),
                    openFolder);
            view = known;
            parts.addAll(known.parts());
        }
        return known;
    }

    @Override
    public void opened(Voice voice) {
        model.opened(voice);
    }

    @Override
    public void closed() {
        model.closed();
    }

    @Override
    public void shown() {
        if (model.phase().get() != ExportViewModel.Phase.RUNNING) {
            model.refresh();
        }
    }

    @Override
    public void refresh() {
        shown();
    }

    @Override
    public @Nullable Node firstFocus() {
        return view == null ? null : view.first();
    }
}
