package org.xttsworkbench.ui.window;

import java.nio.file.Path;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.service.ArchiveService;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** Packs a voice into one file, shown in the status bar. */
final class VoicePacker {
    private final Texts texts = Texts.of(VoicePacker.class);
    private final Workbench workbench;
    private final Engine engine;

    VoicePacker(Workbench workbench, Engine engine) {
        this.workbench = workbench;
        this.engine = engine;
    }

    void pack(Voice voice, Path file) {
        ShownJob job = new ShownJob(
                StepId.EXPORT, texts.get("pack.job", voice.project().name()), false);
        EngineTask<ArchiveService.Result> task = engine.submit(
                new EngineRequest.Archive(
                        new ArchiveService.Request(voice.layout().root(), file)),
                new EngineListener() {
                    @Override
                    public void progress(Progress progress) {
                        workbench.tasks().ui().execute(() -> job.fraction().set(StepState.fraction(progress)));
                    }
                });
        job.stop().set(Action.of(texts.get("pack.stop"), task::cancel));
        workbench.jobs().add(job);
        task.whenDone(workbench.tasks().ui(), outcome -> tell(job, outcome));
    }

    private void tell(ShownJob job, Outcome<ArchiveService.Result> outcome) {
        if (outcome instanceof Outcome.Done<ArchiveService.Result> done) {
            job.finish(texts.get("pack.done"));
            workbench.tell(Notice.of(
                    Tone.GOOD,
                    texts.get(
                            "pack.packed",
                            done.result().file(),
                            Quantities.bytes(done.result().bytes()))));
        } else if (outcome instanceof Outcome.Failed<ArchiveService.Result> failed) {
            job.fail(texts.get("pack.failed"));
            workbench.tell(Notice.of(
                    Tone.BAD,
                    failed.failure().getMessage() + " " + failed.failure().hint()));
        } else {
            job.finish(texts.get("pack.stopped"));
        }
    }
}
