package org.xttsworkbench.ui.review;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.xttsworkbench.job.Outcome;
import org.xttsworkbench.ui.fx.Tasks;

/** Brings edits to the disk as they are made. What cannot be written stays in memory and is tried again with the next. */
final class ReviewJournal {

    /** How it stands with the disk. */
    enum State {
        SAVED,
        SAVING,
        CANNOT_SAVE
    }

    private final ReviewDesk session;
    private final Tasks tasks;
    private final Runnable changedElsewhere;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
    private boolean writing;

    /** @param changedElsewhere another process has edited too: everything is to be read anew */
    ReviewJournal(ReviewDesk session, Tasks tasks, Runnable changedElsewhere) {
        this.session = session;
        this.tasks = tasks;
        this.changedElsewhere = changedElsewhere;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** Writes what was not written yet, beside the window's thread. */
    void write() {
        if (writing) {
            // Whoever writes looks again when it is done.
            return;
        }
        writing = true;
        state.set(State.SAVING);
        tasks.run(context -> session.flush(), this::written);
    }

    private void written(Outcome<Boolean> outcome) {
        writing = false;
        if (!(outcome instanceof Outcome.Done<Boolean> done)) {
            state.set(State.CANNOT_SAVE);
            return;
        }
        if (session.hasUnwritten()) {
            write();
        } else {
            state.set(State.SAVED);
        }
        if (done.result()) {
            changedElsewhere.run();
        }
    }

    /** Writes everything to another file, for when the project's drive is gone. */
    void saveCopy(Path file, Consumer<Outcome<Path>> told) {
        tasks.run(
                context -> {
                    session.saveCopy(file);
                    return file;
                },
                told);
    }
}
