package org.xttsworkbench.ui.preflight;

import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** A model that is copied in, in the status bar; a failure stays as a notification. */
final class ImportJob implements PreflightViewModel.ImportListener {
    private final Workbench workbench;
    private final Texts texts;
    private final ShownJob job;

    ImportJob(Workbench workbench, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        this.job = new ShownJob(StepId.PREFLIGHT, texts.get("importing"), false);
    }

    @Override
    public void begun(EngineTask<?> task) {
        job.stop().set(Action.of(texts.get("importing.stop"), task::cancel));
        workbench.jobs().add(job);
    }

    @Override
    public void progress(double fraction) {
        job.fraction().set(fraction);
    }

    @Override
    public void done(String id) {
        job.finish(texts.get("imported", id));
    }

    @Override
    public void cancelled() {
        job.finish(texts.get("import-cancelled"));
    }

    @Override
    public void failed(FailureException failure) {
        job.fail(texts.get("import-failed"));
        workbench.tell(Notice.of(Tone.BAD, failure.getMessage() + " " + failure.hint()));
    }
}
