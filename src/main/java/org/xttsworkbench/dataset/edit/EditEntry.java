package org.xttsworkbench.dataset.edit;

import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * One line of {@code edits.jsonl}. Undoing is a line of its own, so that it survives a restart and nothing is rewritten.
 * It names the step it takes back: when another process has added a step meanwhile, that one is not taken back instead.
 */
public sealed interface EditEntry {

    /**
     * Edits that were made in one go and are undone in one go.
     *
     * @param id names the step; no two steps of a log have the same
     */
    record Step(String id, List<Edit> edits) implements EditEntry {
        private static final int BASE = 36;

        public Step {
            edits = List.copyOf(edits);
        }

        /** A new step of these edits. */
        public static Step of(List<Edit> edits) {
            return new Step(Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), BASE), edits);
        }

        /** A new step of these edits. */
        public static Step of(Edit... edits) {
            return of(List.of(edits));
        }
    }

    /** Takes back a step; counts only when it is the last one that is not taken back. */
    record Undo(String step) implements EditEntry {}

    /** Does a step again; counts only when it is the one that was taken back last. */
    record Redo(String step) implements EditEntry {}
}
