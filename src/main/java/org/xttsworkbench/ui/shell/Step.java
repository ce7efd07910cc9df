package org.xttsworkbench.ui.shell;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.xttsworkbench.ui.words.Texts;

/**
 * One step of the wizard. A new step is three files in a package {@code ui.<step>} ({@code XStep} is this interface,
 * {@code XView} its node, {@code XViewModel} what it decides, tested without toolkit), a {@code messages.properties}
 * beside them, and one line in {@code WizardSteps}.
 *
 * <p>All methods are called on the window's thread and must return within 50 ms: files and the engine are asked through
 * {@link Workbench#tasks} or the engine's client.
 *
 * <p>Life of a step: it is constructed with the window, when no voice is open. {@link #opened} is called for each voice
 * that is opened, whether the step is looked at or not, so that {@link #state} is right in the rail; {@link #shown} each
 * time the person goes to it. {@link #view} is asked for when the step is shown for the first time, and the node is kept.
 * {@link #closed} ends the voice: forget everything of it; running work is ended or left in the background before that.
 */
public interface Step {

    /** Which step it is. */
    StepId id();

    /** Its icon where one is wanted beside its name; the rail shows number or state. */
    Ikon icon();

    /** Its name, from the shell's bundle. */
    default String title() {
        return Texts.of(Step.class).get("step." + id());
    }

    /** How it stands; never null. The rail follows it. */
    ReadOnlyObjectProperty<StepState> state();

    /** Its content below header and strip. Built when first asked for, the same node ever after. */
    Node view();

    /** What the window shows around the view. The same object ever after. */
    StepFrame frame();

    /** A voice was opened. Read what the step must know of it beside the window, then set {@link #state}. */
    void opened(Voice voice);

    /** The voice was closed. */
    void closed();

    /**
     * The person went to the step; other steps may have changed the voice's files meanwhile. The window has put the
     * view in place; focus goes to {@link #firstFocus}.
     */
    default void shown() {}

    /** The person went to another step or page. */
    default void hidden() {}

    /** What gets the focus when the step is shown: its work, not a button; null = the view's first. */
    default @Nullable Node firstFocus() {
        return null;
    }

    /**
     * Files were dropped on the window while this step was shown.
     *
     * @return whether the step took them; otherwise the window offers them to the dataset step
     */
    default boolean dropped(List<Path> files) {
        return false;
    }

    /** F5: check or update again. */
    default void refresh() {}

    /** Ctrl Z, outside of text fields; does nothing where nothing can be undone. */
    default void undo() {}

    /** Ctrl Shift Z. */
    default void redo() {}

    /** Ctrl F: focus the search field. */
    default void search() {}

    /** F8 or the play key: play or pause, also while typing. */
    default void playOrPause() {}

    /** F7: back two seconds. */
    default void playBack() {}
}
