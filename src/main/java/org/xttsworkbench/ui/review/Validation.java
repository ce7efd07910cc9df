package org.xttsworkbench.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xttsworkbench.dataset.validation.Finding;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.modelhub.ModelKind;
import org.xttsworkbench.service.DatasetCheckService;
import org.xttsworkbench.service.ModelsService;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/**
 * Has the engine look through the dataset, with the base model that is there; what it finds about clips is on the disk
 * then, as reasons to look at them.
 */
final class Validation {

    /**
     * What a validation ended with.
     *
     * @param general findings that are about no single clip
     * @param recognizer name of a recogniser that could listen to the clips too, and has not
     */
    record Ended(List<Finding> general, Optional<String> recognizer) {}

    private final Workbench workbench;
    private final Engine engine;
    private final Supplier<Path> models;
    private final Texts texts;

    /** @param models the folder of base models and recognisers */
    Validation(Workbench workbench, Engine engine, Supplier<Path> models, Texts texts) {
        this.workbench = workbench;
        this.engine = engine;
        this.models = models;
        this.texts = texts;
    }

    /**
     * Begins; the job is in the status bar.
     *
     * @param listening whether a recogniser is to listen to each clip anew, which takes long
     * @param ended told when it came to its end
     */
    void run(Voice voice, boolean listening, Consumer<Ended> ended) {
        ShownJob job = new ShownJob(
                StepId.REVIEW, texts.get(listening ? "validation.listening" : "validation.running"), false);
        workbench.jobs().add(job);
        EngineTask<ModelsService.Result> look = engine.submit(new EngineRequest.ListModels(models.get()));
        job.stop().set(Action.of(texts.get("validation.stop"), look::cancel));
        workbench.tasks().follow(look.outcome(), outcome -> {
            List<InstalledModel> found = outcome instanceof Outcome.Done<ModelsService.Result> done
                    ? done.result().models()
                    : List.of();
            if (outcome instanceof Outcome.Cancelled<ModelsService.Result>) {
                job.finish(texts.get("validation.stopped"));
            } else {
                check(job, voice, listening, found, ended);
            }
        });
    }

    private void check(
            ShownJob job, Voice voice, boolean listening, List<InstalledModel> found, Consumer<Ended> ended) {
        Optional<InstalledModel> recognizer = first(found, ModelKind.WHISPER);
        Settings settings = workbench.settings().get();
        DatasetCheckService.Request request = new DatasetCheckService.Request(
                voice.layout().root(),
                first(found, ModelKind.XTTS).map(model -> Path.of(model.folder())),
                listening ? recognizer.map(model -> Path.of(model.folder())) : Optional.empty(),
                settings.device(),
                settings.threads());
        Consumer<Progress> progress =
                workbench.tasks().latest(now -> job.fraction().set(StepState.fraction(now)));
        EngineTask<DatasetCheckService.Result> task =
                engine.submit(new EngineRequest.CheckDataset(request), new EngineListener() {
                    @Override
                    public void progress(Progress now) {
                        progress.accept(now);
                    }
                });
        job.stop().set(Action.of(texts.get("validation.stop"), task::cancel));
        workbench.tasks().follow(task.outcome(), outcome -> {
            if (outcome instanceof Outcome.Done<DatasetCheckService.Result> done) {
                List<Finding> findings = done.result().findings();
                job.finish(texts.get("validation.done", doubtful(done.result())));
                ended.accept(new Ended(
                        findings.stream()
                                .filter(finding -> finding.clip() == null)
                                .toList(),
                        listening ? Optional.empty() : recognizer.map(InstalledModel::name)));
            } else if (outcome instanceof Outcome.Failed<DatasetCheckService.Result> failed) {
                job.fail(String.valueOf(failed.failure().getMessage()));
            } else {
                job.finish(texts.get("validation.stopped"));
            }
        });
    }

    private static int doubtful(DatasetCheckService.Result result) {
        return (int) result.suspicions().stream()
                .map(DatasetCheckService.ListedSuspicion::clip)
                .distinct()
                .count();
    }

    private static Optional<InstalledModel> first(List<InstalledModel> found, ModelKind kind) {
        return found.stream()
                .filter(model -> model.kind() == kind && model.valid())
                .findFirst();
    }
}
