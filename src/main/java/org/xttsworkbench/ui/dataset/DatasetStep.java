package org.xttsworkbench.ui.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.ui.dataset.RecordingRow.State;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Message;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** The step that makes clips of recordings. */
public final class DatasetStep extends Step {
    private final Texts texts = Texts.of(DatasetStep.class);
    private final Workbench workbench;
    private final DatasetViewModel model;
    private final Consumer<Path> openFolder;
    private @Nullable DatasetView view;

    /**
     * @param models the folder of base models and recognisers
     * @param openFolder shows a folder in the file manager
     */
    public DatasetStep(
            Workbench workbench, Engine engine, DatasetFiles files, Supplier<Path> models, Consumer<Path> openFolder) {
        super(StepId.DATASET, StepState.ready(Texts.of(DatasetStep.class).get("rail.empty")));
        this.workbench = workbench;
        this.openFolder = openFolder;
        this.model = new DatasetViewModel(workbench, engine, files, models);
        model.rows().addListener((ListChangeListener<RecordingRow>) change -> describe());
        model.result().addListener(property -> describe());
        model.options().addListener(property -> describe());
        model.job().course().addListener(property -> describe());
        model.job().ending().addListener(property -> describe());
        describe();
    }

    /** What the step knows; for the view and for tests. */
    public DatasetViewModel model() {
        return model;
    }

    private void describe() {
        CutResult result = model.result().get();
        DatasetJob.Course course = model.job().course().get();
        boolean clips = result != null && result.clips() > 0;
        int recordings = model.rows().size();
        frame.fact()
                .set(
                        recordings == 0
                                ? ""
                                : texts.get("fact", recordings, Quantities.duration(model.recordedSeconds())));
        frame.stop().set(course == null ? null : Action.of(texts.get("job.stop"), Feather.SQUARE, model.job()::stop));
        Action create = Action.of(
                texts.get(clips ? "update" : "create"), clips ? Feather.REFRESH_CW : Feather.LAYERS, model::create);
        Action review = Action.of(texts.get("review"), Feather.ARROW_RIGHT, () -> workbench.go(StepId.REVIEW));
        if (recordings == 0 && result == null) {
            frame.primary().set(Action.of(texts.get("add-files"), Feather.PLUS, this::addFiles));
            frame.secondary().clear();
        } else if (!clips) {
            frame.primary().set(create);
            frame.secondary().clear();
        } else {
            frame.primary().set(model.outdated() ? create : review);
            frame.secondary().setAll(List.of(model.outdated() ? review : create));
        }
        if (course != null) {
            frame.secondary().clear();
        }
        frame.message().set(message());
        state.set(stateOf(result, course));
    }

    private @Nullable Message message() {
        Message ending = model.job().ending().get();
        if (ending != null && ending.tone() == Tone.BAD) {
            return Message.of(
                    Tone.BAD, ending.sentence(), ending.detail(), Action.of(texts.get("again"), model::create));
        } else if (ending != null) {
            return ending;
        }
        List<RecordingRow> failed =
                model.rows().stream().filter(row -> row.state() == State.FAILED).toList();
        if (failed.isEmpty() || model.job().running()) {
            return null;
        }
        int all = model.rows().size();
        long done =
                model.rows().stream().filter(row -> row.state() == State.DONE).count();
        String why = failed.get(0).words();
        return Message.of(
                Tone.ATTENTION,
                texts.get(failed.size() == all ? "none" : "partial", done, all),
                texts.get(
                        done == 0 ? "none.detail" : "partial.detail",
                        failed.get(0).name(),
                        why.endsWith(".") ? why.substring(0, why.length() - 1) : why),
                Action.of(texts.get("again"), model::create),
                Action.of(texts.get("table.leave-out"), () -> model.leaveOut(failed)));
    }

    private StepState stateOf(@Nullable CutResult result, DatasetJob.@Nullable Course course) {
        Message ending = model.job().ending().get();
        if (course != null) {
            return StepState.running(
                    course.fraction() < 0
                            ? texts.get("rail.starting")
                            : texts.get("rail.running", (int) Math.round(course.fraction() * 100)));
        } else if (ending != null && ending.tone() == Tone.BAD) {
            return StepState.failed(texts.get("rail.failed"));
        } else if (result != null && model.waiting()) {
            return StepState.attention(texts.get("rail.outdated"));
        } else if (result != null && result.clips() == 0) {
            return StepState.attention(texts.get("rail.none"));
        } else if (result != null) {
            return StepState.done(texts.get("rail.done", result.clips(), Quantities.duration(result.seconds())));
        }
        return StepState.ready(
                model.rows().isEmpty()
                        ? texts.get("rail.empty")
                        : texts.get("rail.waiting", model.rows().size()));
    }

    private void addFiles() {
        DatasetView shown = view;
        if (shown != null) {
            shown.addFiles();
        }
    }

    @Override
    public Node outline() {
        DatasetView known = view;
        if (known == null) {
            known = new DatasetView(workbench, model, openFolder);
            view = known;
            parts.addAll(known.parts());
        }
        return known;
    }

    @Override
    public @Nullable Node firstFocus() {
        return view == null ? null : view.firstFocus();
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
        model.shown();
    }

    @Override
    public boolean dropped(List<Path> files) {
        model.add(files);
        return true;
    }

    @Override
    public void refresh() {
        model.shown();
    }
}
