package org.xttsworkbench.ui.window;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.xttsworkbench.ui.control.Dialogs;
import org.xttsworkbench.ui.shell.ShownJob;
import org.xttsworkbench.ui.words.Texts;

/** Asks what shall happen to running work when the window closes. */
public final class CloseQuestion {

    /** What was answered. */
    public enum Answer {
        /** Finish the step, save, then close. */
        STOP_AND_CLOSE,
        /** Close; the work goes on without the window. */
        KEEP_RUNNING,
        /** Nothing happens. */
        BACK
    }

    private CloseQuestion() {}

    /**
     * Asks; when all work ends before the answer, closing is what was wanted.
     *
     * @param jobs of which at least one runs; the first of these is named
     */
    public static Answer ask(@Nullable Window owner, List<ShownJob> jobs) {
        List<ShownJob> running = jobs.stream().filter(ShownJob::active).toList();
        ShownJob job = running.get(0);
        BooleanBinding over = Bindings.createBooleanBinding(
                () -> running.stream().noneMatch(ShownJob::active),
                running.stream().map(ShownJob::state).toArray(Observable[]::new));
        Texts texts = Texts.of(CloseQuestion.class);
        String left = job.remaining().get().isEmpty()
                ? ""
                : texts.get("close.left", job.remaining().get());
        if (job.safeToLeave()) {
            int choice = Dialogs.ask(
                    owner,
                    texts.get("close.title"),
                    texts.get("close.training", left),
                    List.of(texts.get("close.stop"), texts.get("close.background"), texts.get("close.back")),
                    over);
            return choice == 0 ? Answer.STOP_AND_CLOSE : choice == 1 ? Answer.KEEP_RUNNING : Answer.BACK;
        }
        int choice = Dialogs.ask(
                owner,
                texts.get("close.title"),
                texts.get("close.work", job.name().get(), left),
                List.of(texts.get("close.stop-work"), texts.get("close.back")),
                over);
        return choice == 0 ? Answer.STOP_AND_CLOSE : Answer.BACK;
    }
}
