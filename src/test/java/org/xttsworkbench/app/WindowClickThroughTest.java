package org.xttsworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.control.Button;
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
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.window.MainWindow;

/** A newcomer's way by clicking, with the real engine: the demo is made, cut, looked at, trained, stopped, exported. */
class WindowClickThroughTest {
    private static final int SECONDS = 120;

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
                        .withFolders(Optional.of(folder.resolve("models")), Optional.of(folder.resolve("voices"))));
        window = FxToolkit.setupFixture(() -> WorkbenchApplication.open(stage, context));
    }

    @AfterEach
    void closeTheWindow() throws Exception {
        context.engine().close();
        FxToolkit.cleanupStages();
    }

    @Test
    void fromTheDemoToAnExport() throws Exception {
        assumeTrue(Integer.getInteger("xtts.fuzz", 0) > 2000, "takes minutes: runs with -Dfuzz=100000");
        press("Try the demo");
        until("the demo is open", () -> context.workbench().voice().get() != null && shows("Create dataset"));
        press("Create dataset");
        until("the dataset is made", () -> state(StepId.DATASET).kind() == StepState.Kind.DONE);
        assertThat(state(StepId.DATASET).words()).startsWith("16 clips");
        press("Review clips");
        assertThat(context.workbench().place().get()).isEqualTo(StepId.REVIEW);

        go(StepId.TRAINING);
        press("Start training");
        until("training runs", () -> state(StepId.TRAINING).kind() == StepState.Kind.RUNNING);
        press("Stop safely");
        until("training has stopped", () -> state(StepId.TRAINING).kind() == StepState.Kind.ATTENTION);
        press("Continue training");
        until("training runs again", () -> state(StepId.TRAINING).kind() != StepState.Kind.ATTENTION);
        until("training makes steps again", () -> steps() >= 2 || ended());
        // The header makes its buttons anew while training gets under way, so a click may meet none.
        for (int attempt = 0; attempt < 20 && !ended(); attempt++) {
            try {
                button("Stop safely").ifPresent(found -> robot.clickOn(found));
            } catch (RuntimeException gone) {
                assertThat(attempt).as(gone.toString()).isLessThan(19);
            }
            TimeUnit.SECONDS.sleep(3);
        }
        until("training has ended", this::ended);

        go(StepId.EXPORT);
        press("Export model");
        until("the export is verified", () -> state(StepId.EXPORT).kind() == StepState.Kind.DONE);
        Path voice = context.workbench().voice().get().layout().exports();
        try (Stream<Path> files = Files.walk(voice)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("model.pth", "config.json", "vocab.json");
        }
    }

    /** Steps of the run, as its file has them. */
    private long steps() {
        Path runs = context.workbench().voice().get().layout().runs();
        try (Stream<Path> files = Files.walk(runs)) {
            long lines = 0;
            for (Path file : files.filter(f -> f.endsWith("metrics.jsonl")).toList()) {
                lines += Files.readAllLines(file).size();
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean ended() {
        StepState.Kind kind = state(StepId.TRAINING).kind();
        return kind == StepState.Kind.DONE || kind == StepState.Kind.ATTENTION;
    }

    private void go(StepId step) throws Exception {
        FxToolkit.setupFixture(() -> context.workbench().go(step));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void press(String words) throws Exception {
        until(words, () -> shows(words));
        for (int attempt = 1; ; attempt++) {
            WaitForAsyncUtils.waitForFxEvents();
            try {
                robot.clickOn(button(words).orElseThrow());
                return;
            } catch (RuntimeException replaced) {
                // The header makes its buttons anew when the step's state changes; the new one is clicked.
                if (attempt == 5) {
                    throw replaced;
                }
            }
        }
    }

    private boolean shows(String words) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> button(words).isPresent());
    }

    private Optional<Button> button(String words) {
        return robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(button -> words.equals(button.getText()) || words.equals(button.getAccessibleText()))
                .filter(button -> button.getScene() != null && button.isVisible() && !button.isDisabled())
                .findFirst();
    }

    private StepState state(StepId id) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            StepState[] found = {StepState.ready("")};
            window.onStep(id, step -> found[0] = step.state().get());
            return found[0];
        });
    }

    private static void until(String what, BooleanSupplier condition) throws Exception {
        for (int i = 0; i < SECONDS * 10; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not within " + SECONDS + " s: " + what);
    }
}
