package org.xttsworkbench.parity;

import java.io.IOException;

/** One stage of the reference results. */
interface Stage {

    /** The stage's name in {@code golden.json}. */
    String name();

    /**
     * Computes everything the reference stored of the stage and compares it.
     *
     * @throws org.xttsworkbench.job.FailureException when the folder lacks what the stage needs
     */
    void compare(ReferenceRun run, Comparison comparison) throws IOException;
}
