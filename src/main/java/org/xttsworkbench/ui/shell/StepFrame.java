package org.xttsworkbench.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/**
 * What the window shows around a step's view: the header with title, one fact, buttons and the primary button; the
 * message strip; the bar of keys. The step changes these properties on the window's thread, the window follows.
 */
public final class StepFrame {
    private final StringProperty title;
    private final StringProperty fact = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Node> factNode = new SimpleObjectProperty<>();
    private final ObservableList<Action> secondary = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Action> primary = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Action> stop = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Message> message = new SimpleObjectProperty<>();
    private final ObservableList<Shortcut> shortcuts = FXCollections.observableArrayList();

    /** @param title the header's title until the step says another */
    public StepFrame(String title) {
        this.title = new SimpleStringProperty(title);
    }

    /** The page's title: the step's name, or its state ("Training interrupted"). */
    public StringProperty title() {
        return title;
    }

    /** The one fact that matters, right of the title ("6 recordings, 1 h 11 min"); may be empty. */
    public StringProperty fact() {
        return fact;
    }

    /** In place of the fact when it is more than words, for example a bar of progress; null = the words. */
    public ObjectProperty<@Nullable Node> factNode() {
        return factNode;
    }

    /** Buttons left of the primary one, at most two. */
    public ObservableList<Action> secondary() {
        return secondary;
    }

    /** The one next thing, blue, pressed by Ctrl Enter; null = there is none now. */
    public ObjectProperty<@Nullable Action> primary() {
        return primary;
    }

    /**
     * While work runs: what takes the primary button's place, outlined ("Stop safely"), also pressed by Ctrl and the
     * full stop; null = nothing runs.
     */
    public ObjectProperty<@Nullable Action> stop() {
        return stop;
    }

    /** The strip under the header; null = none. */
    public ObjectProperty<@Nullable Message> message() {
        return message;
    }

    /** The keys that work now, at the foot; empty = no bar. */
    public ObservableList<Shortcut> shortcuts() {
        return shortcuts;
    }
}
