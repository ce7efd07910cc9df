package org.xttsworkbench.app;

import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.xttsworkbench.engine.Engine;
import org.xttsworkbench.engine.EngineEnd;
import org.xttsworkbench.engine.EngineState;
import org.xttsworkbench.engine.EngineStatus;
import org.xttsworkbench.ui.shell.Action;
import org.xttsworkbench.ui.shell.Notice;
import org.xttsworkbench.ui.shell.Tone;
import org.xttsworkbench.ui.shell.Workbench;
import org.xttsworkbench.ui.words.Texts;

/** Tells when the engine ended unasked or fell silent, with a way to go on. */
final class EngineNotices {
    private final Texts texts = Texts.of(EngineNotices.class);
    private final Workbench workbench;
    private final Engine engine;

    private EngineNotices(Workbench workbench, Engine engine) {
        this.workbench = workbench;
        this.engine = engine;
    }

    /** Follows the engine from now on. */
    static void follow(Workbench workbench, Engine engine) {
        EngineNotices notices = new EngineNotices(workbench, engine);
        engine.watchStatus(status -> workbench.tasks().ui().execute(() -> notices.tell(status)));
    }

    private void tell(EngineStatus status) {
        if (status.state() == EngineState.NOT_ANSWERING) {
            workbench.tell(new Notice(
                    Tone.ATTENTION,
                    texts.get("engine.silent"),
                    List.of(Action.of(texts.get("engine.end"), engine::kill))));
        }
        status.end()
                .ifPresent(end -> workbench.tell(new Notice(
                        Tone.BAD,
                        end.words() + " " + texts.get("engine.goes-on"),
                        List.of(
                                Action.of(
                                        texts.get("engine.show-log"),
                                        () -> workbench.logOpen().set(true)),
                                Action.of(texts.get("engine.copy-log"), () -> copy(end))))));
    }

    private static void copy(EngineEnd end) {
        ClipboardContent content = new ClipboardContent();
        content.putString(end.words() + "\n" + end.log() + "\n\n" + String.join("\n", end.lastLines()) + "\n");
        Clipboard.getSystemClipboard().setContent(content);
    }
}
