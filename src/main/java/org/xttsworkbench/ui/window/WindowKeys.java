package org.xttsworkbench.ui.window;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.KeyMap;
import org.xttsworkbench.ui.shell.Step;
import org.xttsworkbench.ui.shell.Workbench;

/** Keys of the window that no menu item has, and the second keys of those that one has. */
final class WindowKeys {
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();
    private final Scene scene;

    private WindowKeys(Scene scene) {
        this.scene = scene;
    }

    static void install(Scene scene, Workbench workbench, MainWindow window, WindowCommands commands) {
        WindowKeys table = new WindowKeys(scene);
        table.on("primary", () -> window.onStep(WindowKeys::pressPrimary));
        table.on("stop", () -> window.onStep(WindowKeys::pressStop));
        table.on("saved", window::tellSaved);
        table.on(
                "fold-rail",
                () -> workbench
                        .settings()
                        .set(workbench
                                .settings()
                                .get()
                                .withRailFolded(!workbench.settings().get().railFolded())));
        table.on("all-keys", window::showAllKeys);
        table.on("next-area", () -> window.nextArea(1));
        table.on("previous-area", () -> window.nextArea(-1));
        table.on("close-topmost", () -> window.closeTopmost());
        table.on("play", () -> window.onStep(Step::playOrPause));
        table.on("redo", () -> window.onStep(Step::redo));
        table.on("text-larger", () -> commands.textSize(1));
        table.on("text-smaller", () -> commands.textSize(-1));
        scene.addEventHandler(KeyEvent.KEY_PRESSED, table::pressed);
        scene.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("?") && !table.typing()) {
                window.showAllKeys();
                event.consume();
            }
        });
    }

    private static void pressPrimary(Step step) {
        Action action = step.frame().primary().get();
        if (action != null && step.frame().stop().get() == null) {
            action.run().run();
        }
    }

    private static void pressStop(Step step) {
        Action action = step.frame().stop().get();
        if (action != null) {
            action.run().run();
        }
    }

    private void on(String name, Runnable run) {
        List<String> combinations = KeyMap.keys(name);
        for (String keys : combinations) {
            if (!keys.equals("Shift+Slash")) {
                this.keys.put(KeyCombination.valueOf(keys), run);
            }
        }
    }

    private boolean typing() {
        Node owner = scene.getFocusOwner();
        return owner instanceof TextInputControl;
    }

    private void pressed(KeyEvent event) {
        if (event.isConsumed()) {
            return;
        }
        for (Map.Entry<KeyCombination, Runnable> key : keys.entrySet()) {
            if (key.getKey().match(event)) {
                key.getValue().run();
                event.consume();
                return;
            }
        }
    }
}
