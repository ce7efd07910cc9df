package org.xttsworkbench.ui.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.xttsworkbench.engine.EngineRequest;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.Progress;
import org.xttsworkbench.preflight.CheckId;
import org.xttsworkbench.preflight.CheckResult;
import org.xttsworkbench.preflight.CheckStatus;
import org.xttsworkbench.preflight.FixAction;
import org.xttsworkbench.preflight.Measure;
import org.xttsworkbench.service.PreflightService;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepState;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.theme.Appearance;
import org.xttsworkbench.ui.theme.Theme;

/** The step itself with its cards, without a screen and with an engine that the test answers for. */
@ExtendWith(ApplicationExtension.class)
class PreflightViewTest {
    @TempDir
    static Path folder;

    private final FakeEngine engine = new FakeEngine();
    private Workbench workbench;
    private PreflightStep step;
    private String went = "";

    @Start
    void start(Stage stage) {
        workbench = new Workbench(Tasks.direct());
        PreflightLinks links = new PreflightLinks() {
            @Override
            public void chooseVoice() {
                went = "start";
            }

            @Override
            public void showStorage() {
                went = "storage";
            }

            @Override
            public void showSettings() {
                went = "settings";
            }
        };
        step = new PreflightStep(
                workbench, engine, () -> new PreflightService.Request(folder, folder, "auto", 0), links);
        Scene scene = new Scene((javafx.scene.Parent) step.view(), 1064, 700);
        Appearance.apply(scene, Theme.LIGHT, 100);
        stage.setScene(scene);
        // Another test may have shown the program's window on this stage.
        stage.setMinWidth(0);
        stage.show();
        step.shown();
    }

    private static CheckResult result(CheckId id) {
        boolean none = id == CheckId.GPU || id == CheckId.BASE_MODEL || id == CheckId.SOUND;
        return new CheckResult(
                id.id(),
                switch (id) {
                    case GPU -> CheckStatus.SLOW;
                    case BASE_MODEL -> CheckStatus.MISSING;
                    case SOUND, DISK -> CheckStatus.HINT;
                    default -> CheckStatus.READY;
                },
                none ? CheckResult.NONE : "12.0 GB free of 16.0 GB",
                "8 GB",
                "Advice.",
                none ? Optional.empty() : Optional.of(new Measure(12, 8, 16)),
                switch (id) {
                    case GPU -> Optional.of(FixAction.SHOW_FASTER_WAYS);
                    case BASE_MODEL -> Optional.of(FixAction.IMPORT_BASE_MODEL);
                    case SOUND -> Optional.of(FixAction.CHOOSE_SOUND_OUTPUT);
                    case DISK -> Optional.of(FixAction.FREE_DISK_SPACE);
                    default -> Optional.empty();
                });
    }

    private void answer(FxRobot robot) {
        robot.interact(() -> List.copyOf(engine.asked)
                .forEach(asked -> asked.succeed(result(CheckId.valueOf(((EngineRequest.Check) asked.request)
                        .id()
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace('-', '_'))))));
    }

    private static String words(FxRobot robot, CheckId id) {
        Node card = robot.lookup("#check-" + id.id()).query();
        StringBuilder words = new StringBuilder();
        for (String style : List.of(".label", ".button")) {
            for (Node node : card.lookupAll(style)) {
                words.append(node.isVisible() ? ((Labeled) node).getText() : "").append('|');
            }
        }
        return words.toString();
    }

    @Test
    void cardsSayValueNeedVerdictAndAdvice(FxRobot robot) {
        assertThat(words(robot, CheckId.MEMORY)).contains("Memory", "Checking", "…");
        assertThat(step.state().get().kind()).isEqualTo(StepState.Kind.RUNNING);
        answer(robot);
        assertThat(words(robot, CheckId.MEMORY)).contains("Ready", "12.0 GB free of 16.0 GB", "8 GB", "Advice.");
        assertThat(words(robot, CheckId.GPU)).contains("No NVIDIA card found", "Slow", "Show faster ways");
        assertThat(step.state().get()).isEqualTo(StepState.attention("1 thing is missing"));
        assertThat(step.frame().primary().get().words()).isEqualTo("Import base model…");
        MeasureBar bar = (MeasureBar) robot.lookup("#check-memory").query().lookup(".measure-bar");
        assertThat(bar.getAccessibleText()).isEqualTo("12.0 GB free of 16.0 GB");
        double share = bar.lookup(".fill").getLayoutBounds().getWidth() / bar.getWidth();
        assertThat(share).isEqualTo(0.75, org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void everyButtonIsReachedAndPressedByKeyboard(FxRobot robot) {
        answer(robot);
        Button faster = robot.lookup("#fix-gpu").queryAs(Button.class);
        robot.interact(faster::requestFocus);
        robot.type(KeyCode.SPACE);
        assertThat(robot.lookup("Faster ways").queryAs(Labeled.class).isVisible())
                .isTrue();
        press(robot, CheckId.SOUND);
        assertThat(went).isEqualTo("settings");
        press(robot, CheckId.DISK);
        assertThat(went).isEqualTo("storage");
        for (Button button : List.of(faster, robot.lookup("#fix-base-model").queryAs(Button.class))) {
            assertThat(button.isFocusTraversable()).isTrue();
        }
    }

    private static void press(FxRobot robot, CheckId id) {
        Button button = robot.lookup("#fix-" + id.id()).queryAs(Button.class);
        robot.interact(button::requestFocus);
        robot.type(KeyCode.SPACE);
    }

    @Test
    void aDroppedModelIsCopiedAndAFailureIsTold(FxRobot robot) throws Exception {
        answer(robot);
        Path model = Files.createDirectories(folder.resolve("v2"));
        Files.writeString(model.resolve("model.pth"), "");
        robot.interact(() ->
                assertThat(step.dropped(List.of(model.resolve("model.pth")))).isFalse());
        robot.interact(() -> assertThat(step.dropped(List.of(model))).isTrue());
        assertThat(engine.lastRequest(EngineRequest.ImportModel.class).folder()).isEqualTo(model);
        robot.interact(() -> engine.last().listener.progress(new Progress("Copying", 1, 2)));
        ShownJob job = workbench.jobs().get(0);
        assertThat(job.fraction().get()).isEqualTo(0.5);
        Node bar = robot.lookup("#check-base-model").query().lookup(".progress-bar");
        assertThat(((ProgressBar) bar).getProgress()).isEqualTo(0.5);
        robot.interact(
                () -> engine.last().fail(FailureException.badInput("The model is not whole.", "Fetch it again.")));
        assertThat(job.state().get()).isEqualTo(ShownJob.State.FAILED);
        assertThat(workbench.notices().get(0).tone()).isEqualTo(Tone.BAD);
        assertThat(workbench.notices().get(0).sentence()).isEqualTo("The model is not whole. Fetch it again.");
    }

    @Test
    void onANarrowPageCardsStandBelowEachOther(FxRobot robot) throws Exception {
        answer(robot);
        Node card = robot.lookup("#check-memory").query();
        // Windows take their size, and pages lay themselves out, when they come to it.
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> card.getBoundsInParent().getMinY() == 0);
        robot.interact(() -> step.view().getScene().getWindow().setWidth(420));
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> card.getBoundsInParent().getMinY() > 100);
    }
}
