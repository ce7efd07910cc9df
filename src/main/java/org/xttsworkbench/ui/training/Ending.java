package org.xttsworkbench.ui.training;

import java.util.Locale;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.job.FailureReason;
import org.xttsworkbench.service.RunState;

/**
 * How a run ended, as far as the window knows.
 *
 * @param kind decides the page and how to go on
 * @param detail what was told about it; may be empty
 */
record Ending(Kind kind, String detail) {

    /** Ways to end. */
    enum Kind {
        COMPLETED,
        STOPPED,
        EARLY_STOPPED,
        /** A loss was no longer a number. */
        DIVERGED,
        OUT_OF_MEMORY,
        ENGINE_ENDED,
        DISK_FULL,
        /** Its process is gone and nobody was told why. */
        INTERRUPTED,
        /** It could not be done, for a reason in words. */
        FAILED;

        /** Whether the run came to an end that was meant. */
        boolean isGood() {
            return this == COMPLETED || this == STOPPED || this == EARLY_STOPPED;
        }
    }

    /** Of a run that nobody works on. */
    static Ending of(RunState state) {
        return new Ending(
                switch (state) {
                    case COMPLETED -> Kind.COMPLETED;
                    case STOPPED -> Kind.STOPPED;
                    case EARLY_STOPPED -> Kind.EARLY_STOPPED;
                    case DIVERGED -> Kind.DIVERGED;
                    case RUNNING, STOPPING, INTERRUPTED -> Kind.INTERRUPTED;
                },
                "");
    }

    /** Of a run that failed under the eyes of this window. */
    static Ending of(FailureException failure) {
        String message = String.valueOf(failure.getMessage());
        String text = message.toLowerCase(Locale.ROOT);
        Kind kind = Kind.FAILED;
        if (text.contains("memory ran out") || text.contains("ran out of memory") || text.contains("out of memory")) {
            kind = Kind.OUT_OF_MEMORY;
        } else if (failure.reason() == FailureReason.ENGINE_ENDED) {
            kind = Kind.ENGINE_ENDED;
        } else if (text.contains("no space left")
                || text.contains("not enough space")
                || text.contains("disk is full")) {
            kind = Kind.DISK_FULL;
        }
        String hint = failure.hint().isEmpty() ? "" : " " + failure.hint();
        return new Ending(kind, message + hint);
    }
}
