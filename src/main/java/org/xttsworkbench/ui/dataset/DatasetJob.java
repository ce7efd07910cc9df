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

    /** Hears which recording is worked on, and in which words. */
    interface Working {
        void on(int index, String words);
    }

    /**
     * How far the cutting is.
     *
     * @param stage in words
     * @param fraction from 0 to 1, less than 0 when nobody knows
     * @param remaining time left in words; empty when nobody knows
     */
    public record Course(String stage, double fraction, String remaining) {}

    private final Texts texts = Texts.of(DatasetJob.class);
    private final Workbench workbench;
    private final Engine engine;
    private final Consumer<Optional<Integer>> finished;
    private final Working working;
    private final ReadOnlyObjectWrapper<@Nullable Course> course = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> ending = new ReadOnlyObjectWrapper<>();
    private @Nullable EngineTask<DatasetReport> task;
    private @Nullable ShownJob shown;
    private long started;

    DatasetJob(Workbench workbench, Engine engine, Consumer<Optional<Integer>> finished, Working working) {
        this.workbench = workbench;
        this.engine = engine;
        this.finished = finished;
        this.working = working;
    }

    /** How far it is; null while nothing runs. */
    public ReadOnlyObjectProperty<@Nullable Course> course() {
        return course.getReadOnlyProperty();
    }

    /** What the person should know of the last attempt; null = nothing. */
    public ReadOnlyObjectProperty<@Nullable Message> ending() {
        return ending.getReadOnlyProperty();
    }

    public boolean running() {
        return course.get() != null;
    }

    void start(EngineRequest.CreateDataset request, int recordings) {
        if (running()) {
            return;
        }
        ending.set(null);
        started = System.nanoTime();
        course.set(new Course(texts.get("job.starting"), -1, ""));
        ShownJob job = new ShownJob(StepId.DATASET, texts.get("job.name"), false);
        job.stop().set(Action.of(texts.get("job.stop"), Feather.SQUARE, this::stop));
        workbench.jobs().add(job);
        shown = job;
        Consumer<Progress> latest = workbench.tasks().latest(now -> progressed(now, recordings));
        EngineTask<DatasetReport> asked = engine.submit(request, new EngineListener() {
            @Override
            public void progress(Progress progress) {
                latest.accept(progress);
            }
        });
        task = asked;
        workbench.tasks().follow(asked.outcome(), outcome -> ended(outcome, job));
    }

    private void progressed(Progress now, int recordings) {
        ShownJob job = shown;
        if (job == null || !running()) {
            return;
        }
        double fraction = StepState.fraction(now);
        String left = "";
        double seconds = (System.nanoTime() - started) / 1e9;
        if (fraction > 0.02 && seconds > 2) {
            left = Quantities.timeLeft(seconds * (1 - fraction) / fraction);
        }
        course.set(new Course(now.stage(), fraction, left));
        job.fraction().set(Math.max(fraction, job.fraction().get()));
        job.remaining().set(left);
        if (recordings > 0) {
            working.on((int) now.done(), now.stage());
        }
    }

    /** Ends the work; the dataset stays as it was. */
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
