package org.xttsworkbench.ui.dataset;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.modelhub.InstalledModel;
import org.xttsworkbench.service.SoundService;
import org.xttsworkbench.ui.dataset.RecordingRow.State;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;

/** What the dataset step knows and does: recordings, options, the cutting, its result. Holds no controls. */
public final class DatasetViewModel {
    private static final int THUMBNAIL_COLUMNS = 130;

    private final Workbench workbench;
    private final Engine engine;
    private final DatasetFiles files;
    private final ObservableList<RecordingRow> rows = FXCollections.observableArrayList();
    private final ObjectProperty<DatasetOptions> options = new SimpleObjectProperty<>(DatasetOptions.standard("en"));
    private final ReadOnlyObjectWrapper<@Nullable CutResult> result = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DatasetFiles.Input> input =
            new ReadOnlyObjectWrapper<>(DatasetFiles.Input.NONE);
    private final Map<String, SoundService.Waves> drawn = new HashMap<>();
    private final DatasetJob job;
    private final RecognizerModels recognizers;
    private @Nullable Voice voice;
    private @Nullable DatasetOptions cutWith;
    private boolean chosen;
    private String worked = "";

    /** @param models the folder of base models and recognisers */
    DatasetViewModel(Workbench workbench, Engine engine, DatasetFiles files, Supplier<Path> models) {
        this.workbench = workbench;
        this.engine = engine;
        this.files = files;
        this.job = new DatasetJob(workbench, engine, this::finished, this::working);
        this.recognizers = new RecognizerModels(workbench, engine, models);
        recognizers.list().addListener((ListChangeListener<InstalledModel>) change -> chooseForThem());
        rows.addListener((ListChangeListener<RecordingRow>) change -> chooseForThem());
    }

    /** Who can write down what is said. */
    RecognizerModels recognizers() {
        return recognizers;
    }

    /** The person's choice who says what is spoken: a recogniser's folder, or nothing for given transcripts. */
    void choose(Optional<Path> recognizer) {
        chosen = true;
        options.set(options.get().withRecognizer(recognizer));
        remember(input.get().choosing(recognizer));
    }

    /** Until the person chooses: a recogniser where there is one and new recordings come without a text. */
    private void chooseForThem() {
        if (chosen || job.running()) {
            return;
        }
        boolean silent = rows.stream()
                .anyMatch(row -> row.state() == State.WAITING && row.textFrom().isEmpty());
        Optional<Path> wanted = silent && !recognizers.list().isEmpty()
                ? Optional.of(Path.of(recognizers.list().get(0).folder()))
                : Optional.empty();
        if (silent && !options.get().recognizer().equals(wanted)) {
            options.set(options.get().withRecognizer(wanted));
        }
    }

    public ObservableList<RecordingRow> rows() {
        return rows;
    }

    public ObjectProperty<DatasetOptions> options() {
        return options;
    }

    /** What the dataset holds; null while there is none. */
    public ReadOnlyObjectProperty<@Nullable CutResult> result() {
        return result.getReadOnlyProperty();
    }

    /** What was added: recordings, and transcripts that say what is spoken. */
    public ReadOnlyObjectProperty<DatasetFiles.Input> input() {
        return input.getReadOnlyProperty();
    }

    /** The cutting that runs or ran. */
    public DatasetJob job() {
        return job;
    }

    /** Whether something was added or an option changed since the dataset was made. */
    public boolean outdated() {
        return waiting() || (result.get() != null && cutWith != null && !cutWith.equals(options.get()));
    }

    /** Whether recordings wait to be cut. */
    public boolean waiting() {
        return rows.stream().anyMatch(row -> row.state() == State.WAITING);
    }

    /** Seconds of all recordings whose length is known. */
    public double recordedSeconds() {
        return rows.stream()
                .flatMap(row -> row.seconds().stream())
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    void opened(Voice opened) {
        boolean other = voice == null || !voice.layout().equals(opened.layout());
        voice = opened;
        if (other) {
            rows.clear();
            result.set(null);
            job.forget();
            options.set(DatasetOptions.standard(opened.project().language()));
            cutWith = null;
            chosen = false;
            drawn.clear();
            load();
        }
    }

    void closed() {
        voice = null;
        rows.clear();
        result.set(null);
        job.forget();
    }

    /** The step is shown: models may have come since. */
    void shown() {
        load();
        recognizers.look();
    }

    /** Reads the voice's files again. */
    void load() {
        Voice of = voice;
        if (of != null) {
            workbench.tasks().run(context -> files.read(of.layout()), outcome -> {
                if (outcome instanceof Outcome.Done<DatasetFiles.Contents> done && of.equals(voice)) {
                    loaded(of, done.result());
                } else if (outcome instanceof Outcome.Failed<DatasetFiles.Contents> failed) {
                    job.failed(failed.failure());
                }
            });
        }
    }

    private void loaded(Voice of, DatasetFiles.Contents contents) {
        input.set(contents.input());
        contents.input().recognizer().ifPresent(remembered -> {
            chosen = true;
            options.set(options.get().withRecognizer(remembered.folder()));
        });
        rows.setAll(RecordingRows.of(of.layout(), contents).stream()
                .map(row -> row.withWaves(Optional.ofNullable(drawn.get(row.name()))))
                .toList());
        DatasetJob.Course course = job.course().get();
        if (course != null) {
            course.file().ifPresent(this::mark);
        }
        contents.dataset().ifPresent(dataset -> {
            if (cutWith == null) {
                cutWith = new DatasetOptions(
                        of.project().language(),
                        options.get().recognizer(),
                        dataset.cutting().minSeconds(),
                        dataset.cutting().maxSeconds(),
                        dataset.split().evalPercent(),
                        dataset.split().seed());
                options.set(cutWith);
            }
            result.set(CutResult.of(dataset, contents.clips()));
        });
        drawThumbnails(of);
    }

    private void drawThumbnails(Voice of) {
        List<Path> wanted = rows.stream()
                .filter(row -> row.waves().isEmpty() && row.state() != State.MISSING)
                .map(RecordingRow::file)
                .toList();
        if (wanted.isEmpty()) {
            return;
        }
        workbench
                .tasks()
                .follow(
                        engine.submit(new EngineRequest.Thumbnails(of.layout().cache(), wanted, THUMBNAIL_COLUMNS))
                                .outcome(),
                        outcome -> {
                            if (outcome instanceof Outcome.Done<SoundService.ThumbnailList> done && of.equals(voice)) {
                                done.result().thumbnails().forEach(this::drawn);
                            }
                        });
    }

    private void drawn(SoundService.Thumbnail thumbnail) {
        Path file = Path.of(thumbnail.file());
        thumbnail.waves().ifPresent(waves -> drawn.put(String.valueOf(file.getFileName()), waves));
        rows.replaceAll(row -> row.file().equals(file) ? row.withWaves(thumbnail.waves()) : row);
    }

    /** Adds files and folders; whatever is no sound and no transcript is told and left. */
    void add(List<Path> given) {
        Voice to = voice;
        if (to == null) {
            return;
        }
        DatasetFiles.Input before = input.get();
        workbench
                .tasks()
                .run(
                        context -> {
                            DatasetFiles.Input sorted = files.sort(given);
                            files.remember(to.layout(), before.and(sorted));
                            return sorted;
                        },
                        outcome -> {
                            if (outcome instanceof Outcome.Done<DatasetFiles.Input> done) {
                                job.added(given.size(), done.result());
                                load();
                            } else if (outcome instanceof Outcome.Failed<DatasetFiles.Input> failed) {
                                job.failed(failed.failure());
                            }
                        });
    }

    /** Takes recordings that wait or gave no clip off the list; their files are not touched. */
    void leaveOut(List<RecordingRow> left) {
        remember(input.get().without(left.stream().map(RecordingRow::name).collect(Collectors.toSet())));
    }

    /** Another file takes a recording's place, which is missing or could not be read. */
    void replace(RecordingRow row, Path file) {
        remember(input.get()
                .without(Set.of(row.name()))
                .and(new DatasetFiles.Input(List.of(file.toAbsolutePath().normalize()), List.of())));
    }

    /** Forgets the transcripts that were given. */
    void forgetTranscripts() {
        remember(input.get().with(input.get().recordings(), List.of()));
    }

    private void remember(DatasetFiles.Input changed) {
        Voice of = voice;
        if (of != null) {
            workbench
                    .tasks()
                    .run(
                            context -> {
                                files.remember(of.layout(), changed);
                                return changed;
                            },
                            outcome -> load());
        }
    }

    /** Makes the dataset, or brings it up to date: only what changed, or gave no clip, is worked on. */
    void create() {
        Voice of = voice;
        if (of == null || !options.get().valid()) {
            return;
        }
        List<Path> fresh = rows.stream()
                .filter(row -> row.state() == State.WAITING
                        || (row.state() == State.FAILED
                                && input.get().recordings().contains(row.file())))
                .map(RecordingRow::file)
                .toList();
        DatasetOptions chosen = options.get();
        job.start(new EngineRequest.CreateDataset(
                of.layout().root(),
                chosen.request(fresh, fresh.isEmpty() ? List.of() : input.get().transcripts()),
                workbench.settings().get().threads()));
    }

    /** Shows how far a recording is; with the next one, what came of those before is there to be seen and reviewed. */
    private void working(Progress.Item course) {
        mark(course);
        if (!course.name().equals(worked)) {
            worked = course.name();
            load();
            workbench.changed();
        }
    }

    private void mark(Progress.Item course) {
        for (int i = 0; i < rows.size(); i++) {
            RecordingRow row = rows.get(i);
            if (row.name().equals(course.name()) && row.state() != State.MISSING) {
                int percent = (int) Math.round(100 * course.part());
                rows.set(i, row.working(percent, percent + "\u2009%"));
            } else if (row.state() == State.WORKING) {
                rows.set(i, row.waiting());
            }
        }
    }

    private void finished(Optional<Integer> clips) {
        worked = "";
        if (clips.isPresent()) {
            cutWith = options.get();
            remember(input.get().cut());
        } else {
            load();
        }
        workbench.changed();
    }
}
