package org.xttsworkbench.ui.dataset;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.dataset.DatasetReport;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The cutting: asks the engine, shows progress in the status bar, says how it ended. */
public final class DatasetJob {

    /**
     * How far the cutting is.
     *
     * @param stage in words
     * @param fraction of everything, from 0 to 1; less than 0 when nobody knows
     * @param remaining time left of this stage in words; empty when nobody knows
     * @param file the recording that is worked; nothing between recordings
     */
    record Course(String stage, double fraction, String remaining, Optional<Progress.Item> file) {}

    private final Texts texts = Texts.of(DatasetJob.class);
    private final Workbench workbench;
    private final Engine engine;
    private final Consumer<Optional<Integer>> finished;
    private final Consumer<Progress.Item> working;
    private final ReadOnlyObjectWrapper<@Nullable Course> course = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> ending = new ReadOnlyObjectWrapper<>();
    private @Nullable EngineTask<DatasetReport> task;
    private @Nullable ShownJob shown;
    private StageShares shares = new StageShares(false);
    private String stage = "";
    private long stageBegan;

    /**
     * @param finished told the number of clips, or nothing when it did not come to its end
     * @param working told how far each recording is
     */
    DatasetJob(
            Workbench workbench, Engine engine, Consumer<Optional<Integer>> finished, Consumer<Progress.Item> working) {
        this.workbench = workbench;
        this.engine = engine;
        this.finished = finished;
        this.working = working;
    }

    /** How far it is; null while nothing runs. */
    ReadOnlyObjectProperty<@Nullable Course> course() {
        return course.getReadOnlyProperty();
    }

    /** What the person should know of the last attempt; null = nothing. */
    public ReadOnlyObjectProperty<@Nullable Message> ending() {
        return ending.getReadOnlyProperty();
    }

    public boolean running() {
        return course.get() != null;
    }

    void start(EngineRequest.CreateDataset request) {
        if (running()) {
            return;
        }
        ending.set(null);
        shares = new StageShares(request.dataset().recognizer() != null);
        stage = "";
        course.set(new Course(texts.get("job.starting"), -1, "", Optional.empty()));
        ShownJob job = new ShownJob(StepId.DATASET, texts.get("job.name"), false);
        job.stop().set(Action.of(texts.get("job.stop"), Feather.SQUARE, this::stop));
        workbench.jobs().add(job);
        shown = job;
        Consumer<Progress> latest = workbench.tasks().latest(this::progressed);
        EngineTask<DatasetReport> asked = engine.submit(request, new EngineListener() {
            @Override
            public void progress(Progress progress) {
                latest.accept(progress);
            }
        });
        task = asked;
        workbench.tasks().follow(asked.outcome(), outcome -> ended(outcome, job));
    }

    private void progressed(Progress now) {
        ShownJob job = shown;
        if (job == null || !running()) {
            return;
        }
        if (!now.stage().equals(stage)) {
            stage = now.stage();
            stageBegan = System.nanoTime();
        }
        double part = StepState.fraction(now);
        String left = "";
        double seconds = (System.nanoTime() - stageBegan) / 1e9;
        if (part > 0.02 && part < 1 && seconds > 2) {
            left = Quantities.timeLeft(seconds * (1 - part) / part);
        }
        double all = shares.reached(now);
        Optional<Progress.Item> file = Optional.ofNullable(now.item());
        course.set(new Course(now.stage(), all, left, file));
        job.fraction().set(all);
        job.remaining().set(left);
        file.ifPresent(working);
    }

    /** Ends the work; recordings that are done stay. */
    void stop() {
        EngineTask<DatasetReport> asked = task;
        ShownJob job = shown;
        if (asked != null && job != null && job.active()) {
            job.state().set(ShownJob.State.STOPPING);
            asked.cancel();
        }
    }

    private void ended(Outcome<DatasetReport> outcome, ShownJob job) {
        task = null;
        shown = null;
        course.set(null);
        if (outcome instanceof Outcome.Done<DatasetReport> done) {
            job.finish(texts.get("job.done", done.result().clips()));
            finished.accept(Optional.of(done.result().clips()));
        } else if (outcome instanceof Outcome.Failed<DatasetReport> failed) {
            job.fail(texts.get("job.failed"));
            failed(failed.failure());
            finished.accept(Optional.empty());
        } else {
            workbench.jobs().remove(job);
            ending.set(Message.of(Tone.INFO, texts.get("stopped"), texts.get("stopped.detail")));
            finished.accept(Optional.empty());
        }
    }

    void failed(FailureException failure) {
        ending.set(Message.of(Tone.BAD, String.valueOf(failure.getMessage()), failure.hint()));
    }

    /** Says what of the added files could not be used. */
    void added(int given, DatasetFiles.Input sorted) {
        boolean nothing = sorted.recordings().isEmpty() && sorted.transcripts().isEmpty();
        ending.set(
                nothing
                        ? Message.of(Tone.ATTENTION, texts.get("added.nothing", given), texts.get("added.hint"))
                        : null);
    }

    void forget() {
        ending.set(null);
        if (!running()) {
            shown = null;
        }
    }
}
