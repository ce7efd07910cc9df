package org.xttsworkbench.dataset;

import java.util.Optional;

/** Says whether a base model can learn from a clip. */
@FunctionalInterface
public interface ClipJudge {

    /** Finds no fault with any clip: for when there is no base model. */
    ClipJudge NONE = clip -> Optional.empty();

    /** Why the clip cannot be used, or nothing when it can. */
    Optional<String> problem(Clip clip);
}
