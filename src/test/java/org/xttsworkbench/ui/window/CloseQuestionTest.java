package org.xttsworkbench.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.shell.StepId;

/** Work that ends while the window asks what shall happen to it. */
class CloseQuestionTest {

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void whenAllWorkHasEndedNothingIsLeftToAsk() throws Exception {
        FxToolkit.registerPrimaryStage();
        ShownJob training = new ShownJob(StepId.TRAINING, "Training", true);
        ShownJob cutting = new ShownJob(StepId.DATASET, "Creating dataset", false);
        CompletableFuture<CloseQuestion.Answer> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(CloseQuestion.ask(null, List.of(training, cutting))));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> asked());

        onFx(() -> cutting.finish("16 clips"));
        assertThat(asked()).as("training still runs").isTrue();
        onFx(() -> training.finish("Stopped"));
        assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(CloseQuestion.Answer.STOP_AND_CLOSE);
        assertThat(asked()).isFalse();
    }

    private static boolean asked() {
        return WaitForAsyncUtils.waitForAsyncFx(
                30_000, () -> Window.getWindows().stream().anyMatch(Window::isShowing));
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, work);
    }
}
