package org.xttsworkbench.parity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one stage is from the reference.
 *
 * @param passed whether every tensor is within its own tolerance; false for a stage that is not yet built
 * @param status why nothing, or not everything, was compared; absent when all was
 * @param tolerance the tolerances in words, from {@code golden.json}
 * @param compared how many tensors (or texts) were compared
 * @param maxAbs the largest difference; absent when nothing was compared
 * @param maxRel the largest difference as a share of its tensor's largest value; absent when nothing was compared
 * @param worst the tensor nearest to failing, or the first that failed by most; absent when nothing was compared
 * @param failures one line per tensor beyond its tolerance
 */
public record StageResult(
        String stage,
        boolean passed,
        @Nullable String status,
        String tolerance,
        int compared,
        @Nullable Double maxAbs,
        @Nullable Double maxRel,
        @Nullable String worst,
        List<String> failures) {

    public StageResult {
        failures = List.copyOf(failures);
    }

    /** A stage that this version cannot compute: neither passed nor held against the others. */
    static StageResult notYetBuilt(String stage, String tolerance) {
        return new StageResult(stage, false, NOT_YET_BUILT, tolerance, 0, null, null, null, List.of());
    }

    /** A stage that ended with an error. */
    static StageResult ended(String stage, String tolerance, String message) {
        return new StageResult(stage, false, "error", tolerance, 0, null, null, null, List.of(message));
    }

    boolean counts() {
        return !NOT_YET_BUILT.equals(status);
    }

    private static final String NOT_YET_BUILT = "not yet built";
}
