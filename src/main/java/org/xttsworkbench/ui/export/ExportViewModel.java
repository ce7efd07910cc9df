package org.xttsworkbench.ui.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.export.ModelExporter.ExportedFile;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.service.CheckpointSummary;
import org.xttsworkbench.service.ExportService;
import org.xttsworkbench.service.ExportSummary;
import org.xttsworkbench.service.RunSummary;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.words.Quantities;
import org.xttsworkbench.ui.words.Texts;

/** What the export step decides: what can be exported, the running export and its checks, what came of it. */
final class ExportViewModel {

    /** What the step shows. */
    enum Phase {
        LOADING,
        /** There is no checkpoint. */
        NO_CHECKPOINT,
        READY,
        RUNNING,
        DONE,
        FAILED
    }

    private final Tasks tasks;
    private final Engine engine;
    private final ExportFiles files;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.LOADING);
    private final ObservableList<ExportChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ExportChoice> choice = new SimpleObjectProperty<>();
    private final BooleanProperty half = new SimpleBooleanProperty();
    private final BooleanProperty references = new SimpleBooleanProperty(true);
    private final StringProperty name = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Path> parent = new SimpleObjectProperty<>();
    private final ObservableList<CheckLine> checks = FXCollections.observableArrayList();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<ExportService.@Nullable Result> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable FailureException> failure = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ExportSummary> exports = FXCollections.observableArrayList();
    private @Nullable Voice voice;
    private @Nullable EngineTask<ExportService.Result> task;
    private int opening;

    ExportViewModel(Tasks tasks, Engine engine, ExportFiles files, Texts texts) {
        this.tasks = tasks;
        this.engine = engine;
        this.files = files;
        this.texts = texts;
        choice.addListener(o -> proposeName());
        checks.setAll(lines(null));
    }

    void opened(Voice opened) {
        voice = opened;
        opening++;
        task = null;
        result.set(null);
        failure.set(null);
        choice.set(null);
        parent.set(opened.layout().exports());
        phase.set(Phase.LOADING);
        refresh();
    }

    void closed() {
        opening++;
        EngineTask<ExportService.Result> running = task;
        if (running != null) {
            running.cancel();
        }
        task = null;
        voice = null;
    }

    private record Found(List<RunSummary> runs, List<ExportSummary> exports) {}

    /** Looks again what there is to export. */
    void refresh() {
        Voice open = voice;
        if (open == null) {
            return;
        }
        int mine = opening;
        ProjectLayout layout = open.layout();
        tasks.<Found>run(context -> new Found(files.runs(layout), files.exports(layout)), outcome -> {
            if (mine == opening && outcome instanceof Outcome.Done<Found> done) {
                found(done.result());
            } else if (mine == opening && outcome instanceof Outcome.Failed<Found> failed) {
                failure.set(failed.failure());
                phase.set(Phase.FAILED);
            }
        });
    }

    private void found(Found found) {
        exports.setAll(found.exports());
        List<ExportChoice> all = new ArrayList<>();
        for (RunSummary run : found.runs()) {
            run.checkpoints().stream()
                    .sorted(Comparator.comparing(CheckpointSummary::best)
                            .thenComparing(CheckpointSummary::step)
                            .reversed())
                    .forEach(one -> all.add(new ExportChoice(run, one)));
        }
        ExportChoice before = choice.get();
        choices.setAll(all);
        choice.set(all.stream()
                .filter(one -> before != null
                        && one.run().name().equals(before.run().name())
                        && one.checkpoint().step() == before.checkpoint().step())
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0)));
        if (phase.get() == Phase.LOADING || phase.get() == Phase.NO_CHECKPOINT || phase.get() == Phase.READY) {
            phase.set(all.isEmpty() ? Phase.NO_CHECKPOINT : Phase.READY);
        }
    }

    private void proposeName() {
        ExportChoice chosen = choice.get();
        Voice open = voice;
        if (chosen == null || open == null) {
            return;
        }
        String voiceName = folder(open.project().name());
        String base = chosen.epoch() > 0
                ? voiceName + "-epoch-" + chosen.epoch()
                : voiceName + "-step-" + chosen.checkpoint().step();
        String free = base;
        for (int i = 2; taken(free); i++) {
            free = base + "-" + i;
        }
        name.set(free);
    }

    /** A name as a folder that every system takes; {@code FolderName} does the same for the engine. */
    private static String folder(String words) {
        String safe =
                words.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\s]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        return safe.isEmpty() ? "voice" : safe;
    }

    private boolean taken(String folder) {
        return exports.stream().anyMatch(one -> one.name().equals(folder));
    }

    /** Where the export will lie; nothing while no name is given. */
    Optional<Path> out() {
        Path folder = parent.get();
        return folder == null || name.get().isBlank()
                ? Optional.empty()
                : Optional.of(folder.resolve(folder(name.get().strip())));
    }

    /** Exports what is chosen. */
    void export() {
        ExportChoice chosen = choice.get();
        Voice open = voice;
        Optional<Path> folder = out();
        if (chosen == null || open == null || folder.isEmpty() || phase.get() == Phase.RUNNING) {
            return;
        }
        failure.set(null);
        result.set(null);
        fraction.set(-1);
        checks.setAll(lines(ExportCheck.WRITTEN));
        phase.set(Phase.RUNNING);
        ExportService.Request request = new ExportService.Request(
                open.layout().root(),
                Optional.of(chosen.run().name()),
                chosen.checkpoint().name(),
                folder.get(),
                half.get(),
                references.get());
        EngineTask<ExportService.Result> begun = engine.submit(new EngineRequest.Export(request), new EngineListener() {
            @Override
            public void progress(Progress progress) {
                tasks.ui().execute(() -> advanced(progress));
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
    }

    private void advanced(Progress progress) {
        if (phase.get() != Phase.RUNNING) {
            return;
        }
        fraction.set(progress.total() > 0 ? progress.done() / progress.total() : -1);
        checks.setAll(lines(
                switch (progress.code()) {
                    case CHECKING_MODEL -> ExportCheck.TENSORS;
                    case SORTING_CLIPS -> ExportCheck.REFERENCES;
                    default -> ExportCheck.WRITTEN;
                }));
    }

    /** All checks, those before the running one done. */
    private static List<CheckLine> lines(@Nullable ExportCheck running) {
        List<CheckLine> lines = new ArrayList<>();
        for (ExportCheck check : ExportCheck.values()) {
            CheckLine.State state = running == null || check.compareTo(running) > 0
                    ? CheckLine.State.WAITING
                    : check == running ? CheckLine.State.RUNNING : CheckLine.State.DONE;
            lines.add(new CheckLine(check, state, ""));
        }
        return lines;
    }

    private void ended(Outcome<ExportService.Result> outcome) {
        if (outcome instanceof Outcome.Done<ExportService.Result> done) {
            result.set(done.result());
            checks.setAll(found(done.result()));
            phase.set(Phase.DONE);
            refresh();
        } else if (outcome instanceof Outcome.Failed<ExportService.Result> failed) {
            failure.set(failed.failure());
            checks.replaceAll(line -> line.state() == CheckLine.State.RUNNING
                    ? new CheckLine(line.check(), CheckLine.State.FAILED, "")
                    : line);
            phase.set(Phase.FAILED);
        } else {
            checks.setAll(lines(null));
            phase.set(Phase.READY);
        }
    }

    private List<CheckLine> found(ExportService.Result written) {
        List<CheckLine> lines = new ArrayList<>();
        long model = written.files().stream()
                .filter(file -> file.name().equals("model.pth"))
                .mapToLong(ExportedFile::bytes)
                .sum();
        lines.add(done(ExportCheck.WRITTEN, Quantities.bytes(model)));
        lines.add(done(
                ExportCheck.FILES,
                texts.get("check.FILES.found", written.files().size())));
        lines.add(done(ExportCheck.TENSORS, texts.get("check.TENSORS.found")));
        lines.add(done(
                ExportCheck.REFERENCES,
                texts.get(
                        references.get() ? "check.REFERENCES.found" : "check.REFERENCES.counted",
                        written.wavs().suitable().size(),
                        written.wavs().tooShort().size(),
                        written.wavs().tooLong().size())));
        lines.add(done(ExportCheck.CHECKSUMS, texts.get("check.CHECKSUMS.found")));
        return lines;
    }

    private static CheckLine done(ExportCheck check, String detail) {
        return new CheckLine(check, CheckLine.State.DONE, detail);
    }

    /** Ends a running export; nothing of it stays. */
    void cancel() {
        EngineTask<ExportService.Result> running = task;
        if (running != null) {
            running.cancel();
        }
    }

    /** Back to the choices, with a new name. */
    void again() {
        result.set(null);
        failure.set(null);
        checks.setAll(lines(null));
        phase.set(choices.isEmpty() ? Phase.NO_CHECKPOINT : Phase.READY);
        proposeName();
    }

    ReadOnlyObjectProperty<Phase> phase() {
        return phase.getReadOnlyProperty();
    }

    ObservableList<ExportChoice> choices() {
        return choices;
    }

    ObjectProperty<@Nullable ExportChoice> choice() {
        return choice;
    }

    BooleanProperty half() {
        return half;
    }

    BooleanProperty references() {
        return references;
    }

    StringProperty name() {
        return name;
    }

    ObjectProperty<@Nullable Path> parent() {
        return parent;
    }

    ObservableList<CheckLine> checks() {
        return checks;
    }

    ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<ExportService.@Nullable Result> result() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable FailureException> failure() {
        return failure.getReadOnlyProperty();
    }

    ObservableList<ExportSummary> exports() {
        return exports;
    }
}
