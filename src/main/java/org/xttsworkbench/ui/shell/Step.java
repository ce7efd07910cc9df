package org.xttsworkbench.ui.shell;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.words.Texts;

/**
 * One step of the wizard. A new step is three files in a package {@code ui.<step>} ({@code XStep} extends this,
 * {@code XView} its node, {@code XViewModel} what it decides, tested without toolkit), a {@code messages.properties}
 * beside them, and one line in {@code WizardSteps}.
 *
 * <p>All methods are called on the window's thread and must return within 50 ms: files and the engine are asked through
 * {@link Workbench#tasks} or the engine's client.
 *
 * <p>Life of a step: it is constructed with the window, when no voice is open. {@link #opened} is called for each voice
 * that is opened, soon after and before it is shown, whether it is looked at or not, so that {@link #state} is right in the rail; {@link #shown} each
 * time the person goes to it. {@link #view} is asked for before the step is shown, maybe long before and without a voice,
 * and the node is kept in the window.
 * {@link #closed} ends the voice: forget everything of it; running work is ended or left in the background before that.
 */
public abstract class Step {
    /** What the window shows around the view. */
    protected final StepFrame frame;

    /** How it stands; never null. */
    protected final ReadOnlyObjectWrapper<StepState> state;

    /** What {@link #outline} leaves out, each short: all together they take too long for one turn of the window's thread. */
    protected final Deque<Runnable> parts = new ArrayDeque<>();

    private final StepId id;

    /** @param first how it stands before a voice is open */
    protected Step(StepId id, StepState first) {
        this.id = id;
        this.frame = new StepFrame(title());
        this.state = new ReadOnlyObjectWrapper<>(first);
    }

    /** Which step it is. */
    public final StepId id() {
        return id;
    }

    /** Its name, from the shell's bundle. */
    public final String title() {
        return Texts.of(Step.class).get("step." + id);
    }

    /** How it stands; never null. The rail follows it. */
    public final ReadOnlyObjectProperty<StepState> state() {
        return state.getReadOnlyProperty();
    }

    /** What the window shows around the view. The same object ever after. */
    public final StepFrame frame() {
        return frame;
    }

    /**
     * The content below header and strip without its {@link #parts}. Built when first asked for, the same node ever
     * after.
     */
    public abstract Node outline();

    /** Puts the next part into the view; false when it is whole. */
    public final boolean addPart() {
        Runnable part = parts.poll();
        if (part == null) {
            return false;
        }
        part.run();
        return true;
    }

    /** Its content below header and strip, whole. */
    public final Node view() {
        Node view = outline();
        while (addPart()) {
            // One after the other.
        }
        return view;
    }

    /** A voice was opened. Read what the step must know of it beside the window, then set {@link #state}. */
    public abstract void opened(Voice voice);

    /** The voice was closed. */
    public abstract void closed();

    /**
     * The person went to the step; other steps may have changed the voice's files meanwhile. The window has put the
     * view in place; focus goes to {@link #firstFocus}.
     */
    public void shown() {}

    /** The person went to another step or page. */
    public void hidden() {}

    /** What gets the focus when the step is shown: its work, not a button; null = the view's first. */
    public @Nullable Node firstFocus() {
        return null;
    }

    /**
     * Files were dropped on the window while this step was shown.
     *
     * @return whether the step took them; otherwise the window offers them to the dataset step
     */
    public boolean dropped(List<Path> files) {
        return false;
    }

    /** F5: check or update again. */
    public void refresh() {}

    /** Ctrl Z, outside of text fields; does nothing where nothing can be undone. */
    public void undo() {}

    /** Ctrl Shift Z. */
    public void redo() {}

    /** Ctrl F: focus the search field. */
    public void search() {}

    /** F8 or the play key: play or pause, also while typing. */
    public void playOrPause() {}

    /** F7: back two seconds. */
    public void playBack() {}
}
