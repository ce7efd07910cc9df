package org.xttsworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.window.MainWindow;

/** What a click on a step needs is made and styled before it; on a busy machine times would say nothing about that. */
class PagesAheadTest {
    private static final int SECONDS = 30;

    @TempDir
    Path folder;

    private AppContext context;
    private MainWindow window;

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void pagesAreMadeAndStyledBeforeTheyAreShown() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        context = new AppContext(UiThread.javaFx(), new FakeEngine(), folder);
        context.workbench()
                .settings()
                .set(context.workbench().settings().get().withFolders(Optional.of(folder), Optional.of(folder)));
        window = FxToolkit.setupFixture(() -> WorkbenchApplication.open(stage, context));
        until("every page is there", () -> views().stream().allMatch(view -> view.getScene() != null));
        until(
                "every control has its skin",
                () -> views().stream()
                        .flatMap(view -> controls(view).stream())
                        .allMatch(control -> control.getSkin() != null));
        assertThat(onFx(() -> views().stream().noneMatch(PagesAheadTest::seen)))
                .as("none is seen over the start page")
                .isTrue();

        Voice voice = context.voices().create("Ada", "en");
        FxToolkit.setupFixture(() -> context.workbench().open(voice, StepId.PREFLIGHT));
        List<Node> views = onFx(this::views);
        for (StepId id : StepId.values()) {
            FxToolkit.setupFixture(() -> context.workbench().go(id));
            assertThat(onFx(() -> views.stream().filter(PagesAheadTest::seen).toList()))
                    .as("only %s is seen", id)
                    .containsExactly(views.get(List.of(StepId.values()).indexOf(id)));
        }
        context.voices().release(voice);
    }

    /** The steps' views in their order. */
    private List<Node> views() {
        List<Node> views = new ArrayList<>();
        for (StepId id : StepId.values()) {
            window.onStep(id, step -> views.add(step.view()));
        }
        return views;
    }

    private static List<Control> controls(Node node) {
        List<Control> found = new ArrayList<>();
        if (node instanceof Control control) {
            found.add(control);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
        }
        return found;
    }

    /** Whether it and all that it is in are visible. */
    static boolean seen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, work);
    }

    private static void until(String what, Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < SECONDS * 10; i++) {
            if (onFx(condition)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not within " + SECONDS + " s: " + what);
    }
}
