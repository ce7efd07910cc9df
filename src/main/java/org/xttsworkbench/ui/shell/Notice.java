package org.xttsworkbench.ui.shell;

import java.util.List;
import org.xttsworkbench.job.FailureException;

/**
 * A notification at the bottom right: for what happened out of sight. It goes after 6 seconds unless it is bad.
 *
 * @param tone decides icon and colour, and whether it stays
 * @param sentence what happened
 * @param actions "Undo", "Show"; at most one is usual
 */
public record Notice(Tone tone, String sentence, List<Action> actions) {

    public Notice {
        actions = List.copyOf(actions);
    }

    public static Notice of(Tone tone, String sentence, Action... actions) {
        return new Notice(tone, sentence, List.of(actions));
    }

    /** What could not be done, and what to do about it. */
    public static Notice of(FailureException failure, Action... actions) {
        return of(Tone.BAD, (failure.getMessage() + " " + failure.hint()).strip(), actions);
    }

    public boolean stays() {
        return tone == Tone.BAD;
    }
}
