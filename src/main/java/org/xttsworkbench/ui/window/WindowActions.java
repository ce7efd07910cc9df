package org.xttsworkbench.ui.window;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.job.Job;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.service.PreflightService;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.VoiceLibrary;
import org.xttsworkbench.ui.shell.VoiceLibrary.Known;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.start.NewVoiceDialog;
import org.xttsworkbench.ui.start.StartActions;
import org.xttsworkbench.ui.start.StorageView;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.words.Texts;

/** What the menu and the start page do: voices are made, opened, closed, renamed, copied; settings are shown. */
public final class WindowActions implements WindowCommands, StartActions {
    /** A report is not kept back by checks that have to wait for other work, or that hang. */
    private static final int CHECKS_SECONDS = 15;

    private final Texts texts = Texts.of(WindowActions.class);
    private final Workbench workbench;
    private final VoiceLibrary library;
    private final Engine engine;
    private final VoicePacker packer;
    private final DemoMaker demo;
    private final Stage stage;
    private final ReadyDialog settings;
    private final Supplier<PreflightService.Request> checked;
    private final Supplier<Path> voicesFolder;

    /**
     * @param engine packs voices and checks this computer
     * @param settingsPane makes the pane of the settings
     * @param checked what these checks look at
     * @param voicesFolder where new voices are kept
     */
    public WindowActions(
            Workbench workbench,
            VoiceLibrary library,
            Engine engine,
            DemoMaker demo,
            Stage stage,
            Supplier<Pane> settingsPane,
            Supplier<PreflightService.Request> checked,
            Supplier<Path> voicesFolder) {
        this.workbench = workbench;
        this.library = library;
        this.engine = engine;
        this.packer = new VoicePacker(workbench, engine);
        this.demo = demo;
        this.stage = stage;
        this.settings = new ReadyDialog(() -> stage, () -> {
            Pane pane = settingsPane.get();
            return new ReadyDialog.Content(texts.get("settings.title"), pane, pane);
        });
        workbench.settings().addListener(property -> {
            settings.forget();
            settings.prepare();
        });
        this.checked = checked;
        this.voicesFolder = voicesFolder;
    }

    @Override
    public void newVoice() {
        NewVoiceDialog.ask(stage, voicesFolder.get())
                .ifPresent(answer -> load(context -> library.create(answer.name(), answer.language()), StepId.DATASET));
    }

    @Override
    public void openVoice() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("open.title"));
        File folder = Dialogs.choose(stage, chooser::showDialog);
        if (folder != null) {
            load(context -> library.open(folder.toPath()), null);
        }
    }

    @Override
    public void tryDemo() {
        workbench.tell(Notice.of(Tone.INFO, texts.get("demo.making")));
        demo.make(made -> {
            if (made instanceof Outcome.Done<Path> done) {
                load(context -> library.open(done.result()), StepId.DATASET);
            } else if (made instanceof Outcome.Failed<Path> failed) {
                workbench.tell(Notice.of(failed.failure()));
            }
        });
    }

    @Override
    public void open(Known voice, StepId step) {
        if (voice.missing()) {
            openVoice();
        } else {
            load(context -> library.open(voice.folder()), step);
        }
    }

    /**
     * Opens a voice at the step that was last shown.
     *
     * @param ended called when it is open, or when it cannot be opened
     */
    public void reopen(Path folder, Runnable ended) {
        load(context -> library.open(folder), null, ended);
    }

    /** Opens what the job gives; at {@code step}, or where the person was. */
    private void load(Job<Voice> job, @Nullable StepId step) {
        load(job, step, () -> {});
    }

    private void load(Job<Voice> job, @Nullable StepId step, Runnable ended) {
        Voice before = workbench.voice().get();
        ask(
                job,
                voice -> {
                    if (before != null && !before.layout().equals(voice.layout())) {
                        release(before);
                        workbench.close();
                    }
                    StepId first = step != null ? step : library.lastStep(voice).orElse(StepId.DATASET);
                    workbench.open(voice, first);
                },
                ended);
    }

    private void release(Voice voice) {
        ask(
                context -> {
                    library.release(voice);
                    return voice;
                },
                done -> {});
    }

    private <R> void ask(Job<R> job, Consumer<R> then) {
        ask(job, then, () -> {});
    }

    private <R> void ask(Job<R> job, Consumer<R> then, Runnable ended) {
        workbench.tasks().run(job, outcome -> {
            if (outcome instanceof Outcome.Done<R> done) {
                then.accept(done.result());
            } else if (outcome instanceof Outcome.Failed<R> failed) {
                workbench.tell(Notice.of(failed.failure()));
            }
            ended.run();
        });
    }

    private void withVoice(Consumer<Voice> use) {
        Voice voice = workbench.voice().get();
        if (voice != null) {
            use.accept(voice);
        }
    }

    @Override
    public void closeVoice() {
        withVoice(voice -> {
            workbench.close();
            release(voice);
        });
    }

    @Override
    public void renameVoice() {
        Texts start = Texts.of(NewVoiceDialog.class);
        withVoice(voice -> NewVoiceDialog.askName(
                        stage, start.get("rename.title"), "", voice.project().name(), start.get("rename.do"))
                .ifPresent(name -> ask(context -> library.rename(voice, name), workbench::describe)));
    }

    @Override
    public void duplicateVoice() {
        Texts start = Texts.of(NewVoiceDialog.class);
        withVoice(voice -> NewVoiceDialog.askName(
                        stage,
                        start.get("duplicate.title"),
                        start.get("duplicate.hint"),
                        voice.project().name() + " 2",
                        start.get("duplicate.do"))
                .ifPresent(name -> ask(
                        context -> library.duplicate(voice.layout().root(), name),
                        copy -> workbench.tell(Notice.of(Tone.GOOD, texts.get("duplicated", name))))));
    }

    @Override
    public void packVoice() {
        withVoice(voice -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("pack.title"));
            chooser.setInitialFileName(voice.layout().root().getFileName() + ".zip");
            File file = Dialogs.choose(stage, chooser::showSaveDialog);
            if (file != null) {
                packer.pack(voice, file.toPath());
            }
        });
    }

    @Override
    public void archiveVoice() {
        withVoice(voice -> {
            closeVoice();
            forget(voice.layout().root());
        });
    }

    @Override
    public void archive(Known voice) {
        forget(voice.folder());
    }

    private void forget(Path folder) {
        ask(
                context -> {
                    library.archive(folder);
                    return folder;
                },
                done -> {
                    workbench.tell(Notice.of(Tone.GOOD, texts.get("archived", folder)));
                    workbench.changed();
                });
    }

    @Override
    public void showStorage() {
        withVoice(voice -> StorageView.show(
                stage,
                workbench,
                library,
                voice.layout().root(),
                voice.project().name()));
    }

    @Override
    public void storage(Known voice) {
        StorageView.show(stage, workbench, library, voice.folder(), voice.name());
    }

    @Override
    public void checks() {
        workbench.go(StepId.PREFLIGHT);
    }

    @Override
    public void showSettings() {
        settings.show();
    }

    @Override
    public void prepareSettings() {
        settings.prepare();
    }

    @Override
    public void saveDiagnostics() {
        FileChooser chooser = new FileChooser();
        chooser.setInitialFileName("xtts-workbench-report.zip");
        File file = Dialogs.choose(stage, chooser::showSaveDialog);
        if (file != null) {
            afterChecks(() -> ask(
                    context -> library.saveDiagnostics(file.toPath()),
                    saved -> workbench.tell(Notice.of(Tone.GOOD, texts.get("diagnostics.saved", saved)))));
        }
    }

    /** The checks of this computer stand in the log; where the engine does not answer, that is what a report tells. */
    private void afterChecks(Runnable next) {
        workbench.tell(Notice.of(Tone.INFO, texts.get("diagnostics.checking")));
        CompletableFuture<?>[] checks = Arrays.stream(CheckId.values())
                .map(check -> engine.submit(new EngineRequest.Check(check.id(), checked.get()), EngineListener.NONE)
                        .outcome())
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> unused = CompletableFuture.allOf(checks)
                .completeOnTimeout(null, CHECKS_SECONDS, TimeUnit.SECONDS)
                .thenRunAsync(next, workbench.tasks().ui());
    }

    @Override
    public void quit() {
        stage.fireEvent(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    @Override
    public void fullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    @Override
    public void textSize(int change) {
        Settings now = workbench.settings().get();
        List<Integer> sizes = Appearance.TEXT_SIZES;
        int index = Math.max(0, sizes.indexOf(now.textPercent()));
        int next = change == 0 ? 100 : sizes.get(Math.max(0, Math.min(sizes.size() - 1, index + change)));
        workbench.settings().set(now.withTextPercent(next));
    }
}
