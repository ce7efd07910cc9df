package org.xttsworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxToolkit;
import org.xttsworkbench.engine.FakeEngine;
import org.xttsworkbench.ui.fx.UiThread;
import org.xttsworkbench.ui.shell.StepId;
import org.xttsworkbench.ui.shell.Voice;
import org.xttsworkbench.ui.window.MainWindow;

/** Text at 200 %: each step fits a window of 1280 pixels, its buttons can be read, and icons grow as the text does. */
class LargeTextTest {
    private static final double WIDTH = 1280;

    @TempDir
    Path folder;

    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    @Test
    void everyStepFitsTheWindow() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        AppContext context = new AppContext(UiThread.javaFx(), new FakeEngine(), folder);
        context.workbench()
                .settings()
                .set(context.workbench()
                        .settings()
                        .get()
                        .withFolders(Optional.of(folder), Optional.of(folder))
                        .withTextPercent(200));
        MainWindow window = FxToolkit.setupFixture(() -> WorkbenchApplication.open(stage, context));
        Voice voice = context.voices().create("Ada", "en");
        FxToolkit.setupFixture(() -> context.workbench().open(voice, StepId.PREFLIGHT));
        List<String> wrong = new ArrayList<>();
        for (StepId id : StepId.values()) {
            FxToolkit.setupFixture(() -> context.workbench().go(id));
            TimeUnit.MILLISECONDS.sleep(300);
            FxToolkit.setupFixture(() -> {
                window.applyCss();
                window.layout();
                window.lookupAll(".header-bar").stream()
                        .filter(PagesAheadTest::seen)
                        .forEach(header -> find(header.getParent(), id, wrong));
            });
        }
        double[] icon = new double[1];
        FxToolkit.setupFixture(() -> icon[0] = ((FontIcon) window.lookup(".button .ikonli-font-icon")).getIconSize());
        context.voices().release(voice);
        assertThat(wrong).isEmpty();
        assertThat(icon[0]).isBetween(28.0, 32.0);
    }

    private static void find(Node node, StepId step, List<String> wrong) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Button button) {
            double right = button.localToScene(button.getBoundsInLocal()).getMaxX();
            if (right > WIDTH + 1) {
                wrong.add(step + ": “" + button.getText() + "” ends at " + right);
            }
            Node shown = button.lookup(".text");
            if (shown instanceof Text text && isCut(button, text)) {
                wrong.add(step + ": “" + button.getText() + "” is cut to “" + text.getText() + "”");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> find(child, step, wrong));
        }
    }

    private static boolean isCut(Labeled label, Text text) {
        return label.getText() != null
                && !label.getText().isEmpty()
                && text.getText().endsWith(label.getEllipsisString())
                && !label.getText().endsWith(label.getEllipsisString());
    }
}
