package org.xttsworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.xttsworkbench.device.HostReading;
import org.xttsworkbench.engine.EngineClient;
import org.xttsworkbench.engine.EngineCommandLine;
import org.xttsworkbench.project.ProjectLayout;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.window.MainWindow;

/** A newcomer's way by clicking, with the real engine: the demo is made, cut, looked at, trained, stopped, exported. */
class WindowClickThroughTest {
    /** Much more than it takes: the machine may have other things to do. */
    private static final int SECONDS = 40;

    @TempDir
    Path folder;

    private final FxRobot robot = new FxRobot();
    private AppContext context;
    private MainWindow window;

    @BeforeEach
    void openTheWindow() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        context = new AppContext(
                UiThread.javaFx(),
                new EngineClient(
                        EngineCommandLine.ofThisProgram(HostReading.totalBytes()),
                        folder.resolve("logs"),
                        EngineClient.Limits.DEFAULT),
                folder.resolve("settings"));
        context.workbench()
                .settings()
                .set(context.workbench()
                        .settings()
                        .get()
                        .withFolders(Optional.of(folder.resolve("models")), Optional.of(folder.resolve("voices")))
                        .withDevice("cpu", 1));
        window = FxToolkit.setupFixture(() -> WorkbenchApplication.open(stage, context));
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        context.engine().close();
        FxToolkit.cleanupStages();
    }

    @Test
    void fromTheDemoToAnExport() throws Exception {
        press("Try the demo");
        until("the demo is open", () -> context.workbench().voice().get() != null && shows("Create dataset"));
        press("Create dataset");
        until("the dataset is made", () -> state(StepId.DATASET).kind() == StepState.Kind.DONE);
        assertThat(state(StepId.DATASET).words()).startsWith("16 clips");

        press("Review clips");
        assertThat(context.workbench().place().get()).isEqualTo(StepId.REVIEW);
        until("the clips are shown", () -> state(StepId.REVIEW).words().startsWith("16 "));
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.ENTER);
        until("two clips are reviewed", () -> state(StepId.REVIEW).words().startsWith("14 "));
        until("both are on disk", () -> lines(layout().edits()) == 2);

        go(StepId.TRAINING);
        press("Start training");
        press("Stop safely");
        until("training has stopped", () -> state(StepId.TRAINING).kind() == StepState.Kind.ATTENTION);
        press("Continue training");
        until("training makes steps", () -> steps() >= 2);
        press("Stop safely");
        until("training has stopped again", () -> state(StepId.TRAINING).kind() == StepState.Kind.ATTENTION);

        go(StepId.EXPORT);
        press("Export model");
        until("the export is verified", () -> state(StepId.EXPORT).kind() == StepState.Kind.DONE);
        try (Stream<Path> files = Files.walk(layout().exports())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("model.pth", "config.json", "vocab.json");
        }
        // Again and again: on a busy machine the watchdog may come to look when it is over.
        until("the watchdog tells", () -> {
            blockTheWindow();
            return stops().stream().anyMatch(WatchdogLog.Stop::waitsForFilesOrOthers);
        });
        assertThat(stops().stream().filter(WatchdogLog.Stop::waitsForFilesOrOthers))
                .as("only what this test did")
                .allSatisfy(stop -> assertThat(stop.frames()).anyMatch(frame -> frame.contains("blockTheWindow")));
    }

    /** What nothing in the program may do: the log of the watchdog must have it. */
    private static void blockTheWindow() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            TimeUnit.MILLISECONDS.sleep(250);
            return true;
        });
    }

    private List<WatchdogLog.Stop> stops() {
        try {
            return WatchdogLog.of(layout());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Steps of the run, as its file has them. */
    private long steps() {
        try (Stream<Path> files = Files.walk(layout().runs())) {
            return files.filter(file -> file.endsWith("metrics.jsonl"))
                    .mapToLong(WindowClickThroughTest::lines)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file).size() : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProjectLayout layout() {
        Voice voice = context.workbench().voice().get();
        assertThat(voice).isNotNull();
        return voice.layout();
    }

    private void go(StepId step) throws Exception {
        FxToolkit.setupFixture(() -> context.workbench().go(step));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Finds and presses in one turn of the window's thread: between two, a header may make its buttons anew. */
    private void press(String words) throws Exception {
        until(
                "pressing " + words,
                () -> WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
                    Optional<Button> found = button(words);
                    found.ifPresent(Button::fire);
                    return found.isPresent();
                }));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean shows(String words) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> button(words).isPresent());
    }

    private Optional<Button> button(String words) {
        return robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> words.equals(button.getText()) || words.equals(button.getAccessibleText()))
                .filter(button -> button.getScene() != null && PagesAheadTest.seen(button) && !button.isDisabled())
                .findFirst();
    }

    private StepState state(StepId id) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            StepState[] found = {StepState.ready("")};
            window.onStep(id, step -> found[0] = step.state().get());
            return found[0];
        });
    }

    private void until(String what, BooleanSupplier condition) throws Exception {
        for (int i = 0; i < SECONDS * 10; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not within " + SECONDS + " s: " + what + "; the steps say: "
                + Stream.of(StepId.values())
                        .filter(id -> id != StepId.AUDITION)
                        .map(this::state)
                        .toList());
    }
}
