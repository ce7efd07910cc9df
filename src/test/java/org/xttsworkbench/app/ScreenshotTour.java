package org.xttsworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineClient;
import org.xttsworkbench.engine.EngineCommandLine;
import org.xttsworkbench.engine.EngineEvent;
import org.xttsworkbench.engine.EngineListener;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.EngineStatus;
import org.xttsworkbench.engine.EngineTask;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.storage.UserFolder;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.window.MainWindow;

/**
 * Walks through the wizard on the demo in a real window and takes a picture of each step and state. Not a test: {@code
 * docs/screenshots.sh} runs it on a virtual screen, once per size and theme. Arguments: folder, width, height, theme, and
 * for the states of a dataset that a recogniser heard its folder and a folder of recordings.
 */
public final class ScreenshotTour {
    private static final int SECONDS = 120;

    /** A word too many, for the differences and for Validate. */
    private static final List<KeyCode> TYPED = List.of(
            KeyCode.BACK_SPACE,
            KeyCode.SPACE,
            KeyCode.A,
            KeyCode.G,
            KeyCode.A,
            KeyCode.I,
            KeyCode.N,
            KeyCode.SPACE,
            KeyCode.A,
            KeyCode.N,
            KeyCode.D,
            KeyCode.SPACE,
            KeyCode.A,
            KeyCode.G,
            KeyCode.A,
            KeyCode.I,
            KeyCode.N);

    /** The window; the main class must not extend Application on the class path. */
    public static final class Tour extends Application {
        @Override
        public void start(Stage primary) throws IOException {
            new ScreenshotTour().start(primary, getParameters().getRaw());
        }
    }

    private MainWindow window;
    private AppContext context;
    private Stage stage;
    private Path folder;

    /** Starts the tour. */
    public static void main(String[] arguments) {
        Application.launch(Tour.class, arguments);
        System.exit(0);
    }

    private void start(Stage primary, List<String> arguments) throws IOException {
        folder = Files.createDirectories(Path.of(arguments.get(0)));
        stage = primary;
        context = new AppContext(
                UiThread.javaFx(),
                new ShortOfMemory(new EngineClient(
                        EngineCommandLine.ofThisProgram(HostReading.totalBytes()),
                        UserFolder.logs(),
                        EngineClient.Limits.DEFAULT)),
                UserFolder.settings());
        Workbench workbench = context.workbench();
        Settings settings = workbench.settings().get();
        workbench
                .settings()
                .set(settings.withTheme(arguments.get(3))
                        .withWindow(new Settings.WindowPlace(
                                0,
                                0,
                                Double.parseDouble(arguments.get(1)),
                                Double.parseDouble(arguments.get(2)),
                                false)));
        window = WorkbenchApplication.open(stage, context);
        context.background().execute(() -> tour(arguments));
    }

    private void tour(List<String> arguments) {
        try {
            onFx(() -> new Robot().mouseMove(stage.getWidth() - 3, 3));
            shoot("start-empty");
            shoot("new-voice", KeyCode.N);
            shoot("settings", KeyCode.COMMA);
            onFx(() -> {
                javafx.scene.Node demo = byText("Try the demo");
                if (demo instanceof javafx.scene.control.Button button) {
                    button.fire();
                }
            });
            await(() -> context.workbench().voice().get() != null);
            TimeUnit.SECONDS.sleep(2);
            shoot("dataset-waiting");
            primary();
            await(() -> state(StepId.DATASET).kind() == StepState.Kind.RUNNING);
            shoot("dataset-running");
            await(() -> state(StepId.DATASET).kind() == StepState.Kind.DONE);
            TimeUnit.SECONDS.sleep(2);
            shoot("dataset-done");
            onFx(() -> context.workbench().guideOpen().set(true));
            shoot("dataset-guide");
            onFx(() -> {
                context.workbench().guideOpen().set(false);
                context.workbench().logOpen().set(true);
            });
            shoot("dataset-log");
            onFx(() -> context.workbench().logOpen().set(false));
            go(StepId.PREFLIGHT, "preflight", 6);
            review();
            training();
            go(StepId.AUDITION, "audition", 1);
            export();
            onFx(() -> context.workbench().goToStart());
            shoot("start");
            dialog("all-keys", window::showAllKeys);
            dialog("storage", () -> menu("Room on the disk"));
            textPercent(200);
            for (StepId step : StepId.values()) {
                go(step, step.name().toLowerCase(Locale.ROOT) + "-text-200", 1);
            }
            if (arguments.size() > 5) {
                textPercent(100);
                heard(Path.of(arguments.get(4)), Path.of(arguments.get(5)));
            }
        } catch (InterruptedException | IOException e) {
            System.err.println("The tour ended early: " + e);
        } finally {
            System.exit(0);
        }
    }

    private void review() throws InterruptedException, IOException {
        go(StepId.REVIEW, "review", 6);
        writeTooMuch();
        shoot("review-writing");
        press(KeyCode.ESCAPE);
        press(KeyCode.ENTER);
        press(KeyCode.X);
        press(KeyCode.DIGIT4);
        shoot("review-some-reviewed");
        press(KeyCode.DIGIT3);
        shoot("review-excluded");
        press(KeyCode.X);
        shoot("review-nothing-shown");
        press(KeyCode.DIGIT1);
        onFx(() -> window.onStep(Step::refresh));
        TimeUnit.SECONDS.sleep(8);
        press(KeyCode.DIGIT4);
        press(KeyCode.HOME);
        shoot("review-validated");
        onFx(() -> context.workbench().guideOpen().set(true));
        shoot("review-guide");
        onFx(() -> context.workbench().guideOpen().set(false));
    }

    private void writeTooMuch() throws InterruptedException {
        press(KeyCode.E);
        press(KeyCode.END);
        for (KeyCode key : TYPED) {
            press(key);
        }
    }

    private void press(KeyCode key) throws InterruptedException {
        onFx(() -> new Robot().keyType(key));
        TimeUnit.MILLISECONDS.sleep(300);
    }

    /** Takes a picture of the dialog that a key with Ctrl opens, and closes it. */
    private void shoot(String name, KeyCode key) throws InterruptedException, IOException {
        dialog(name, () -> type(KeyCode.CONTROL, key));
    }

    /** Types keys while another one is held. */
    private static void type(KeyCode held, KeyCode... keys) {
        Robot robot = new Robot();
        robot.keyPress(held);
        for (KeyCode key : keys) {
            robot.keyType(key);
        }
        robot.keyRelease(held);
    }

    private void dialog(String name, Runnable opens) throws InterruptedException, IOException {
        // Not waited for: some dialogs hold whoever opens them until they close.
        Platform.runLater(opens);
        TimeUnit.SECONDS.sleep(1);
        shoot(name);
        onFx(() -> List.copyOf(javafx.stage.Window.getWindows()).stream()
                .filter(open -> open != stage)
                .forEach(javafx.stage.Window::hide));
    }

    private void menu(String begins) {
        javafx.scene.control.MenuBar bar = (javafx.scene.control.MenuBar) window.lookup(".menu-bar");
        bar.getMenus().stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(item -> item.getText() != null && item.getText().startsWith(begins))
                .findFirst()
                .ifPresent(javafx.scene.control.MenuItem::fire);
    }

    private void textPercent(int percent) throws InterruptedException {
        onFx(() -> {
            Settings now = context.workbench().settings().get();
            context.workbench().settings().set(now.withTextPercent(percent));
        });
    }

    private void training() throws InterruptedException, IOException {
        go(StepId.TRAINING, "training-setup", 3);
        primary();
        await(() -> state(StepId.TRAINING).kind() == StepState.Kind.RUNNING);
        await(() -> progress() >= 0.5);
        shoot("training-running");
        dialog("closing", () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        onFx(() -> window.onStep(step -> run(step.frame().stop().get())));
        await(() -> state(StepId.TRAINING).kind() != StepState.Kind.RUNNING);
        TimeUnit.SECONDS.sleep(2);
        shoot("training-stopped");
        primary();
        await(() -> state(StepId.TRAINING).kind() == StepState.Kind.RUNNING);
        await(() -> progress() >= 0.8);
        context.engine().kill();
        await(() -> state(StepId.TRAINING).kind() != StepState.Kind.RUNNING);
        TimeUnit.SECONDS.sleep(2);
        shoot("training-out-of-memory");
        onFx(() -> context.workbench().notices().clear());
    }

    /** Of the job that was begun last. */
    private double progress() {
        return context.workbench().jobs().stream()
                .mapToDouble(job -> job.fraction().get())
                .reduce(0, (before, last) -> last);
    }

    private void export() throws InterruptedException, IOException {
        go(StepId.EXPORT, "export", 2);
        // A file where the folder of the exports should be.
        Path exports = voice().layout().exports();
        Files.createFile(exports);
        primary();
        await(() -> state(StepId.EXPORT).kind() == StepState.Kind.FAILED);
        shoot("export-failed");
        Files.delete(exports);
        primary();
        primary();
        await(() -> state(StepId.EXPORT).kind() == StepState.Kind.DONE);
        TimeUnit.SECONDS.sleep(8);
        shoot("export-done");
    }

    /** A voice whose words a recogniser hears. */
    private void heard(Path recognizer, Path recordings) throws InterruptedException, IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(recordings)) {
            files = all.sorted().toList();
        }
        context.engine()
                .submit(new EngineRequest.ImportModel(context.modelsFolder().get(), recognizer, Optional.of("base")))
                .outcome()
                .join();
        Voice voice = context.voices().create("Mara", "en");
        onFx(() -> {
            context.workbench().jobs().clear();
            context.workbench().open(voice, StepId.DATASET);
        });
        go(StepId.DATASET, "dataset-empty", 2);
        Path broken = Files.writeString(folder.resolve("broken.wav"), "not a sound");
        onFx(() -> window.onStep(step -> step.dropped(List.of(broken))));
        TimeUnit.SECONDS.sleep(3);
        primary();
        await(() -> state(StepId.DATASET).kind() == StepState.Kind.FAILED);
        shoot("dataset-failed");
        onFx(() -> window.onStep(step -> step.dropped(files)));
        TimeUnit.SECONDS.sleep(5);
        shoot("dataset-added");
        primary();
        await(() -> state(StepId.DATASET).kind() == StepState.Kind.RUNNING);
        for (int i = 1; state(StepId.DATASET).kind() == StepState.Kind.RUNNING; i++) {
            TimeUnit.SECONDS.sleep(15);
            shoot("dataset-hearing-" + i);
        }
        shoot("dataset-heard");
        go(StepId.REVIEW, "review-heard", 6);
        press(KeyCode.N);
        onFx(() -> type(KeyCode.SHIFT, KeyCode.RIGHT, KeyCode.RIGHT));
        shoot("review-heard-word");
        writeTooMuch();
        shoot("review-heard-writing");
        press(KeyCode.ESCAPE);
        press(KeyCode.DIGIT4);
        onFx(() -> type(KeyCode.SHIFT, KeyCode.DOWN, KeyCode.DOWN));
        shoot("review-several");
        press(KeyCode.HOME);
        onFx(() -> window.onStep(Step::refresh));
        TimeUnit.SECONDS.sleep(2);
        shoot("review-validating");
        TimeUnit.SECONDS.sleep(40);
        shoot("review-heard-validated");
    }

    private Voice voice() {
        return Objects.requireNonNull(context.workbench().voice().get());
    }

    private static void run(Action action) {
        if (action != null) {
            action.run().run();
        }
    }

    private void primary() throws InterruptedException {
        onFx(() -> window.onStep(step -> run(step.frame().primary().get())));
    }

    private StepState state(StepId id) {
        StepState[] found = {StepState.ready("?")};
        Consumer<Step> read = step -> found[0] = step.state().get();
        window.onStep(id, read);
        return found[0];
    }

    private void go(StepId id, String name, int seconds) throws InterruptedException, IOException {
        onFx(() -> context.workbench().go(id));
        TimeUnit.SECONDS.sleep(seconds);
        shoot(name);
    }

    private javafx.scene.Node byText(String words) {
        return window.lookupAll(".button").stream()
                .filter(node -> node instanceof javafx.scene.control.Button button && words.equals(button.getText()))
                .findFirst()
                .orElse(null);
    }

    private static void onFx(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        done.await();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < SECONDS * 20 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void shoot(String name) throws InterruptedException, IOException {
        TimeUnit.MILLISECONDS.sleep(900);
        Path file = folder.resolve(name + ".png");
        new ProcessBuilder("import", "-window", "root", file.toString())
                .inheritIO()
                .start()
                .waitFor();
        System.out.println(file);
    }

    /** An engine that says of each end that its memory ran out. */
    private record ShortOfMemory(Engine engine) implements Engine {
        @Override
        public <R> EngineTask<R> submit(EngineRequest<R> request, EngineListener listener) {
            EngineTask<R> task = engine.submit(request, listener);
            return new EngineTask<>() {
                @Override
                public CompletableFuture<Outcome<R>> outcome() {
                    return task.outcome().thenApply(ShortOfMemory::inItsWords);
                }

                @Override
                public void cancel() {
                    task.cancel();
                }

                @Override
                public void stop() {
                    task.stop();
                }

                @Override
                public void keepRunning(boolean keep) {
                    task.keepRunning(keep);
                }
            };
        }

        private static <R> Outcome<R> inItsWords(Outcome<R> outcome) {
            return outcome instanceof Outcome.Failed<R> failed
                            && failed.failure().reason() == FailureReason.ENGINE_ENDED
                    ? new Outcome.Failed<>(new FailureException(
                            FailureReason.ENGINE_ENDED,
                            "The engine ended unexpectedly. Its memory ran out (exit code 3).",
                            failed.failure().hint()))
                    : outcome;
        }

        @Override
        public EngineStatus status() {
            return engine.status();
        }

        @Override
        public void watchStatus(Consumer<EngineStatus> watcher) {
            engine.watchStatus(watcher);
        }

        @Override
        public void watchLog(Consumer<EngineEvent.Log> watcher) {
            engine.watchLog(watcher);
        }

        @Override
        public void kill() {
            engine.kill();
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
