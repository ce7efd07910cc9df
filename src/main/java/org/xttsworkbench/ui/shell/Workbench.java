package org.xttsworkbench.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.settings.Settings;
import org.xttsworkbench.ui.fx.Tasks;
import org.xttsworkbench.ui.words.Texts;

/**
 * What the window offers the steps: the open voice, the way from step to step, running jobs, notifications. A model
 * without toolkit; the window follows its properties.
 */
public final class Workbench {
    private static final int LOG_LINES = 2000;
    private static final int LOG_SLACK = 200;

    private final Tasks tasks;
    private final ReadOnlyObjectWrapper<@Nullable Voice> voice = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable StepId> place = new ReadOnlyObjectWrapper<>();
    private final ObservableList<ShownJob> jobs = FXCollections.observableArrayList();
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<LogLine> log = FXCollections.observableArrayList();
    private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.DEFAULT);
    private final ObjectProperty<@Nullable DeviceLine> device = new SimpleObjectProperty<>();
    private final StringProperty saved = new SimpleStringProperty();
    private final BooleanProperty silent = new SimpleBooleanProperty();
    private final BooleanProperty guideOpen = new SimpleBooleanProperty();
    private final BooleanProperty logOpen = new SimpleBooleanProperty();
    private final List<Runnable> changeListeners = new ArrayList<>();

    /** @param tasks work beside the window */
    public Workbench(Tasks tasks) {
        this.tasks = tasks;
        saved.set(Texts.of(Workbench.class).get("saved"));
    }

    /** Work beside the window's thread. */
    public Tasks tasks() {
        return tasks;
    }

    /** The open voice; null on the start page. */
    public ReadOnlyObjectProperty<@Nullable Voice> voice() {
        return voice.getReadOnlyProperty();
    }

    /** The step that is shown; null = the start page. */
    public ReadOnlyObjectProperty<@Nullable StepId> place() {
        return place.getReadOnlyProperty();
    }

    /** Shows a step, whatever its state; without an open voice nothing but the pre-flight can be shown. */
    public void go(StepId step) {
        if (voice.get() != null || step == StepId.PREFLIGHT) {
            place.set(step);
        }
    }

    /** Shows the start page; the voice stays open. */
    public void goToStart() {
        place.set(null);
    }

    /** A voice was opened and locked: the window's business, steps do not call this. */
    public void open(Voice opened, StepId first) {
        voice.set(opened);
        place.set(first);
    }

    /** The open voice was renamed or otherwise described anew. */
    public void describe(Voice changed) {
        voice.set(changed);
    }

    /** The voice is closed: the window's business, steps do not call this. */
    public void close() {
        place.set(null);
        voice.set(null);
    }

    /** Running and just ended jobs, for the status bar. */
    public ObservableList<ShownJob> jobs() {
        return jobs;
    }

    /** Notifications that are shown or wait; the window removes them. */
    public ObservableList<Notice> notices() {
        return notices;
    }

    /** Tells something that happened out of sight. */
    public void tell(Notice notice) {
        notices.add(notice);
    }

    /** What the person set; whoever sets a changed record has it saved. */
    public ObjectProperty<Settings> settings() {
        return settings;
    }

    /** The newest lines of the engine's log, the oldest first. */
    public ObservableList<LogLine> log() {
        return log;
    }

    /** Adds a line to the log; the oldest go when there are too many. */
    public void log(LogLine line) {
        log.add(line);
        if (log.size() > LOG_LINES + LOG_SLACK) {
            log.remove(0, log.size() - LOG_LINES);
        }
    }

    /** What computes, and its memory; null until it is known. */
    public ObjectProperty<@Nullable DeviceLine> device() {
        return device;
    }

    /** The right of the status bar: "All changes saved", or in plain words why not. */
    public StringProperty saved() {
        return saved;
    }

    /** Whether nothing can be heard, since there is no sound device. */
    public BooleanProperty silent() {
        return silent;
    }

    /** Whether the guide panel is unfolded. */
    public BooleanProperty guideOpen() {
        return guideOpen;
    }

    /** Whether the drawer with the log is open. */
    public BooleanProperty logOpen() {
        return logOpen;
    }

    /**
     * A step changed the voice's files in a way that others show (a dataset was made, a run ended, a clip was excluded):
     * every listener added by {@link #onChange} looks again.
     */
    public void changed() {
        List.copyOf(changeListeners).forEach(Runnable::run);
    }

    /** Called after any step told {@link #changed}, on the window's thread. */
    public void onChange(Runnable listener) {
        changeListeners.add(listener);
    }

    /** Calls {@code listener} with the voice each time one is opened, described anew, or closed (null). */
    public void onVoice(Consumer<@Nullable Voice> listener) {
        voice.addListener((property, before, now) -> listener.accept(now));
    }
}
