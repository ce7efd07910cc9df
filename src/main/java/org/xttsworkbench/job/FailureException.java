package org.xttsworkbench.job;

import org.jspecify.annotations.Nullable;

/** A job cannot be done; the message is one sentence for the user, the hint says what to do about it. */
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FailureReason reason;
    private final String hint;

    /**
     * @param reason the kind of failure
     * @param message one sentence in plain words; names the file and line where there is one
     * @param hint what the user can do, or an empty string
     */
    public FailureException(FailureReason reason, String message, String hint) {
        this(reason, message, hint, null);
    }

    /** As above, with the cause for the log. */
    public FailureException(FailureReason reason, String message, String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.hint = hint;
    }

    /** A wrong command: ends with exit code 2 before anything is touched. */
    public static FailureException usage(String message) {
        return new FailureException(FailureReason.USAGE, message, "");
    }

    /** A file that is not what it should be. */
    public static FailureException badInput(String message, String hint) {
        return new FailureException(FailureReason.BAD_INPUT, message, hint);
    }

    public FailureReason reason() {
        return reason;
    }

    public String hint() {
        return hint;
    }
}
