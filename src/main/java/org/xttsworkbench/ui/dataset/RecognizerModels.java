package org.xttsworkbench.ui.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.modelhub.ModelKind;
import org.xttsworkbench.service.ModelsService;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** The recognisers on this computer, and the way to take another one in. */
final class RecognizerModels {
    private final Texts texts = Texts.of(RecognizerModels.class);
    private final Workbench workbench;
    private final Engine engine;
    private final Supplier<Path> folder;
    private final ObservableList<InstalledModel> list = FXCollections.observableArrayList();

    /** @param folder the folder of base models and recognisers */
    RecognizerModels(Workbench workbench, Engine engine, Supplier<Path> folder) {
        this.workbench = workbench;
        this.engine = engine;
        this.folder = folder;
    }

    /** Those that can be used, by name. */
    ObservableList<InstalledModel> list() {
        return list;
    }

    /** Looks again. */
    void look() {
        workbench
                .tasks()
                .follow(
                        engine.submit(new EngineRequest.ListModels(folder.get()))
                                .outcome(),
                        outcome -> {
                            if (outcome instanceof Outcome.Done<ModelsService.Result> done) {
                                list.setAll(done.result().models().stream()
                                        .filter(model -> model.kind() == ModelKind.WHISPER && model.valid())
                                        .toList());
                            }
                        });
    }

    /**
     * Copies a recogniser's folder in; the job is in the status bar.
     *
     * @param imported told the folder where it lies then
     */
    void importFrom(Path given, Consumer<Path> imported) {
        ShownJob job = new ShownJob(StepId.DATASET, texts.get("importing"), false);
        Consumer<Progress> progress =
                workbench.tasks().latest(now -> job.fraction().set(StepState.fraction(now)));
        EngineTask<ModelsService.Result> task = engine.submit(
                new EngineRequest.ImportModel(folder.get(), given, Optional.empty()), new EngineListener() {
                    @Override
                    public void progress(Progress now) {
                        progress.accept(now);
                    }
                });
        job.stop().set(Action.of(texts.get("job.stop"), task::cancel));
        workbench.jobs().add(job);
        workbench.tasks().follow(task.outcome(), outcome -> imported(outcome, job, imported));
    }

    private void imported(Outcome<ModelsService.Result> outcome, ShownJob job, Consumer<Path> imported) {
        if (outcome instanceof Outcome.Done<ModelsService.Result> done) {
            InstalledModel model = done.result().models().get(0);
            job.finish(texts.get("imported", model.name()));
            if (model.kind() == ModelKind.WHISPER) {
                imported.accept(Path.of(model.folder()));
            } else {
                workbench.tell(Notice.of(Tone.ATTENTION, texts.get("imported.other", model.name())));
            }
            look();
        } else if (outcome instanceof Outcome.Failed<ModelsService.Result> failed) {
            job.fail(texts.get("import.failed"));
            workbench.tell(Notice.of(failed.failure()));
        } else {
            workbench.jobs().remove(job);
        }
    }
}
