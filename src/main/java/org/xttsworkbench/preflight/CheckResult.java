package org.xttsworkbench.preflight;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param id of the check
 * @param status the verdict
 * @param measured what was found, with units; {@link #NONE} where there is nothing, never empty
 * @param required what is needed
 * @param advice what to do, or what the value means; may be empty
 * @param bar the same as numbers, where something was measured against a need
 * @param fix what the window offers to do about it
 */
public record CheckResult(
        String id,
        CheckStatus status,
        String measured,
        String required,
        String advice,
        Optional<Measure> bar,
        Optional<FixAction> fix) {

    /** The measured value where there is nothing. */
    public static final String NONE = "none";

    public CheckResult {
        if (measured.isBlank()) {
            throw new IllegalArgumentException(id + " measured nothing; say " + NONE);
        }
    }

    static CheckResult of(String id, CheckStatus status, String measured, String required, String advice) {
        return new CheckResult(id, status, measured, required, advice, Optional.empty(), Optional.empty());
    }

    CheckResult with(Measure shown) {
        return new CheckResult(id, status, measured, required, advice, Optional.of(shown), fix);
    }

    CheckResult with(FixAction action) {
        return new CheckResult(id, status, measured, required, advice, bar, Optional.of(action));
    }
}
