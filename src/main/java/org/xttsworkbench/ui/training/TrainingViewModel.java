package org.xttsworkbench.ui.training;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.RunPortion;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.service.TrainService;
import org.xttsworkbench.service.TrainStatusService;
import org.xttsworkbench.service.TrainingOutlook;
import org.xttsworkbench.training.TrainingConfig;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.words.Texts;

/**
 * What the training step decides. A run is always shown from its files, whoever works on it: this window's engine, that
 * of another window, or nobody any more. The engine is only told to begin and to stop.
 */
final class TrainingViewModel {
    /** Enough for a second of the fastest run, and far below 50 ms of the window's time. */
    private static final int PORTION = 4096;

    private static final DateTimeFormatter RUN_NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd_HH-mm-ss");

    private final Tasks tasks;
    private final Engine engine;
    private final TrainingFiles files;
    private final Supplier<Placement> placement;
    private final TrainingSetup setup;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Ending> ending = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TrainingOutlook> outlook = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ShownRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<TrainingOutlook.@Nullable Base> base = new SimpleObjectProperty<>();
    private final ObservableList<RunSummary> runs = FXCollections.observableArrayList();
    private @Nullable ProjectLayout project;
    private TrainingFiles.@Nullable Following following;
    private @Nullable EngineTask<TrainService.Result> task;
    private boolean reading;
    private int opening;

    /**
     * Where training computes.
     *
     * @param device {@code auto}, {@code cpu} or {@code cuda:N}
     * @param threads 0 = all cores
     */
    record Placement(String device, int threads) {}

    /** @param placement asked at each start */
    TrainingViewModel(Tasks tasks, Engine engine, TrainingFiles files, Supplier<Placement> placement, Texts texts) {
        this.tasks = tasks;
        this.engine = engine;
        this.files = files;
        this.placement = placement;
        this.setup = new TrainingSetup(new SettingText(texts));
    }

    /** A voice was opened: shows its newest run, or what there is to begin with. */
    void opened(ProjectLayout layout) {
        project = layout;
        opening++;
        task = null;
        following = null;
        run.set(null);
        ending.set(null);
        runs.clear();
        phase.set(Phase.LOADING);
        look(true);
    }

    void closed() {
        opening++;
        project = null;
        following = null;
        run.set(null);
        task = null;
    }

    /** Looks at dataset, models and runs again; a run that is shown stays. */
    void refresh() {
        look(false);
    }

    private record Found(TrainingOutlook outlook, List<RunSummary> runs) {}

    private void look(boolean first) {
        ProjectLayout layout = project;
        if (layout == null) {
            return;
        }
        int mine = opening;
        tasks.<Found>run(context -> new Found(files.outlook(layout), files.runs(layout)), outcome -> {
            if (mine == opening && outcome instanceof Outcome.Done<Found> done) {
                found(done.result(), first);
            } else if (mine == opening && outcome instanceof Outcome.Failed<Found> failed) {
                ending.set(Ending.of(failed.failure()));
                phase.set(Phase.NO_DATASET);
            }
        });
    }

    private void found(Found found, boolean first) {
        outlook.set(found.outlook());
        runs.setAll(found.runs());
        TrainingOutlook.Base chosen = base.get();
        if (chosen == null || !found.outlook().bases().contains(chosen)) {
            base.set(
                    found.outlook().bases().isEmpty()
                            ? null
                            : found.outlook().bases().get(0));
        }
        boolean alive = !runs.isEmpty() && runs.get(0).isAlive();
        if (!runs.isEmpty() && (first || (alive && !phase.get().isAlive()))) {
            show(runs.get(0).name());
        } else if (!phase.get().showsRun()) {
            showSetup();
        }
        revision.set(revision.get() + 1);
    }

    /** Shows what can be set for a new run, or what is missing for one. */
    void showSetup() {
        if (phase.get().isAlive()) {
            return;
        }
        following = null;
        ending.set(null);
        TrainingOutlook known = outlook.get();
        boolean clips = known != null && known.hasClips();
        phase.set(!clips ? Phase.NO_DATASET : base.get() == null ? Phase.NO_MODEL : Phase.SETUP);
    }

    /** Shows a run, alive or ended. */
    void show(String name) {
        ProjectLayout layout = project;
        if (layout == null) {
            return;
        }
        run.set(new ShownRun(name));
        following = files.follow(layout, name);
        runs.stream().filter(one -> one.name().equals(name)).findFirst().ifPresent(one -> {
            ending.set(one.isAlive() ? null : Ending.of(one.state()));
            phase.set(one.isAlive() ? Phase.RUNNING : Phase.ENDED);
        });
        poll();
    }

    /** Reads what is new of the shown run; called twice a second, and at once while there is more. */
    void poll() {
        TrainingFiles.Following source = following;
        if (reading || source == null) {
            return;
        }
        reading = true;
        tasks.<RunPortion>run(context -> source.next(PORTION), outcome -> {
            reading = false;
            if (source == following && outcome instanceof Outcome.Done<RunPortion> done) {
                told(done.result());
            }
        });
    }

    private void told(RunPortion portion) {
        ShownRun shown = run.get();
        if (shown == null) {
            return;
        }
        boolean alive = portion.state() == org.xttsworkbench.service.RunState.RUNNING
                || portion.state() == org.xttsworkbench.service.RunState.STOPPING;
        shown.take(portion, alive || task != null);
        if (portion.metrics().more()) {
            revision.set(revision.get() + 1);
            tasks.ui().execute(this::poll);
            return;
        }
        if (alive && portion.state() == org.xttsworkbench.service.RunState.STOPPING) {
            phase.set(Phase.STOPPING);
        } else if (alive && shown.lastStep() > 0 && phase.get() != Phase.STOPPING) {
            phase.set(Phase.RUNNING);
        } else if (!alive && task == null && phase.get().isAlive()) {
            // Another process's run has ended.
            end(Ending.of(portion.state()));
        }
        revision.set(revision.get() + 1);
    }

    /** Begins a run with the values that are set. */
    void start() {
        TrainingOutlook.Base chosen = base.get();
        if (chosen != null && setup.isRight() && !phase.get().isAlive()) {
            begin(Optional.of(chosen.folder()), Optional.empty(), setup.settings());
        }
    }

    /** Goes on with the shown run from its last checkpoint. */
    void resume() {
        resumeWith(Map.of());
    }

    /** Goes on with the shown run, with some settings changed. */
    void resumeWith(Map<String, Object> changes) {
        ShownRun shown = run.get();
        if (shown != null && !phase.get().isAlive()) {
            begin(Optional.empty(), Optional.of(shown.name()), changes);
        }
    }

    /** Goes on with the shown run, with more epochs than it was begun with. */
    void trainFurther(int epochs) {
        resumeWith(Map.of("epochs", epochs, "patience", 0));
    }

    /** Sets up a new run with the shown run's values and some changed. */
    void changeAndTrainAgain(Map<String, Object> changes) {
        ShownRun shown = run.get();
        if (shown != null && shown.file() != null) {
            Map<String, Object> wanted = new HashMap<>(changes);
            TrainingConfig earlier = shown.file().config();
            setup.take(earlier.with(wanted));
        }
        showSetup();
    }

    private void begin(Optional<Path> model, Optional<String> resumed, Map<String, Object> settings) {
        ProjectLayout layout = project;
        if (layout == null) {
            return;
        }
        String name = resumed.orElseGet(
                () -> LocalDateTime.now(ZoneId.systemDefault()).format(RUN_NAME));
        Placement where = placement.get();
        ending.set(null);
        stage.set("");
        phase.set(Phase.STARTING);
        run.set(new ShownRun(name));
        following = files.follow(layout, name);
        TrainService.Request request = new TrainService.Request(
                layout.root(),
                model,
                resumed.isPresent() ? Optional.empty() : Optional.of(name),
                resumed,
                settings,
                where.device(),
                where.threads());
        EngineTask<TrainService.Result> begun = engine.submit(new EngineRequest.Train(request), new EngineListener() {
            @Override
            public void progress(Progress progress) {
                tasks.ui().execute(() -> stage.set(progress.stage()));
            }
        });
        task = begun;
        int mine = opening;
        // Never completed exceptionally.
        var unused = begun.outcome()
                .thenAccept(outcome -> tasks.ui().execute(() -> {
                    if (mine == opening && task == begun) {
                        task = null;
                        ended(outcome);
                    }
                }));
        poll();
    }

    private void ended(Outcome<TrainService.Result> outcome) {
        if (outcome instanceof Outcome.Done<TrainService.Result> done) {
            end(Ending.of(org.xttsworkbench.service.RunState.valueOf(
                    done.result().stopReason().name())));
        } else if (outcome instanceof Outcome.Failed<TrainService.Result> failed) {
            end(Ending.of(failed.failure()));
        } else {
            end(new Ending(Ending.Kind.INTERRUPTED, ""));
        }
    }

    private void end(Ending how) {
        ending.set(how);
        phase.set(Phase.ENDED);
        poll();
        look(false);
    }

    /** Lets the run finish its step, save and end, whichever process works on it. */
    void stop() {
        ProjectLayout layout = project;
        ShownRun shown = run.get();
        if (layout == null || shown == null || !phase.get().isAlive()) {
            return;
        }
        phase.set(Phase.STOPPING);
        EngineTask<TrainService.Result> mine = task;
        if (mine != null) {
            mine.stop();
        } else {
            engine.submit(new EngineRequest.StopRun(
                    new TrainStatusService.Request(layout.root(), Optional.of(shown.name()))));
        }
    }

    /** Lets this window's run go on when the window is gone. */
    void keepRunning(boolean keep) {
        EngineTask<TrainService.Result> mine = task;
        if (mine != null) {
            mine.keepRunning(keep);
        }
    }

    /** Whether this window's engine works on the shown run. */
    boolean isOurs() {
        return task != null;
    }

    /** The shown run in the list of runs. */
    Optional<RunSummary> summary() {
        ShownRun shown = run.get();
        return shown == null
                ? Optional.empty()
                : runs.stream().filter(one -> one.name().equals(shown.name())).findFirst();
    }

    TrainingSetup setup() {
        return setup;
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    /** How the shown run ended; null while it goes on. */
    ReadOnlyObjectProperty<@Nullable Ending> ending() {
        return ending.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable TrainingOutlook> outlook() {
        return outlook.getReadOnlyProperty();
    }

    /** The run that is looked at; null while none is. */
    ReadOnlyObjectProperty<@Nullable ShownRun> run() {
        return run.getReadOnlyProperty();
    }

    /** What the engine does before the first step, in words. */
    ReadOnlyStringProperty stage() {
        return stage.getReadOnlyProperty();
    }

    /** Rises with each change of the shown run. */
    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /** The base model of the next run. */
    ObjectProperty<TrainingOutlook.@Nullable Base> base() {
        return base;
    }

    ObservableList<RunSummary> runs() {
        return runs;
    }
}
