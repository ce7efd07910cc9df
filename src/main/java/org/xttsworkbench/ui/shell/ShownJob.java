package org.xttsworkbench.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * A running job as the status bar shows it. The step that runs the job makes one, adds it to {@link Workbench#jobs},
 * keeps it true and removes it by {@link #finish} or {@link #fail}.
 */
public final class ShownJob {

    /** How the job stands. */
    public enum State {
        RUNNING,
        /** Asked to stop; finishes its step. The button is disabled and the words say so. */
        STOPPING,
        /** Ended; its result is shown for 6 seconds. */
        DONE,
        /** Ended badly; stays until the person opens its step. */
        FAILED
    }

    private final StepId step;
    private final boolean safeToLeave;
    private final StringProperty name = new SimpleStringProperty();
    private final DoubleProperty fraction = new SimpleDoubleProperty(-1);
    private final StringProperty remaining = new SimpleStringProperty("");
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(State.RUNNING);
    private final ObjectProperty<@Nullable Action> stop = new SimpleObjectProperty<>();
    private final BooleanProperty detached = new SimpleBooleanProperty();

    /**
     * @param step where a click on the job leads
     * @param name what is being done ("Creating dataset")
     * @param safeToLeave whether the work may go on without the window (training); others are ended with it
     */
    public ShownJob(StepId step, String name, boolean safeToLeave) {
        this.step = step;
        this.safeToLeave = safeToLeave;
        this.name.set(name);
    }

    public StepId step() {
        return step;
    }

    /** Whether the work can go on in the background when the window closes. */
    public boolean safeToLeave() {
        return safeToLeave;
    }

    /** Set by the window's closing question: the work goes on after the window has gone. */
    public BooleanProperty detached() {
        return detached;
    }

    /** What is being done, or what came of it. */
    public StringProperty name() {
        return name;
    }

    /** From 0 to 1; less than 0 while nobody knows. Never goes back. */
    public DoubleProperty fraction() {
        return fraction;
    }

    /** Time left in words ("6 min 30 s left"); may be empty. */
    public StringProperty remaining() {
        return remaining;
    }

    public ObjectProperty<State> state() {
        return state;
    }

    /** The one button: "Stop safely" or "Stop"; null = none. It ends the work so that nothing is lost. */
    public ObjectProperty<@Nullable Action> stop() {
        return stop;
    }

    /** The work ended; {@code words} say with what. */
    public void finish(String words) {
        name.set(words);
        remaining.set("");
        stop.set(null);
        state.set(State.DONE);
    }

    /** The work ended badly; {@code words} say so in a few words. */
    public void fail(String words) {
        name.set(words);
        remaining.set("");
        stop.set(null);
        state.set(State.FAILED);
    }

    public boolean active() {
        return state.get() == State.RUNNING || state.get() == State.STOPPING;
    }
}
