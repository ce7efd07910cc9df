package org.xttsworkbench.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What the loop trains: its gradients, steps and losses, and its weights and moments on disk. Everything happens on the
 * loop's thread.
 */
public interface Trainee extends AutoCloseable {

    /**
     * Adds the gradients of a micro-batch's loss, divided by {@code divisor}; the first one after a step forgets those before.
     *
     * @param dropoutSeed what every dropout draw of this micro-batch comes from
     */
    BatchLosses accumulate(List<PlannedRow> rows, int divisor, long dropoutSeed) throws IOException;

    /**
     * Clips the gradients and steps the weights, which stay as they are when the gradients' norm is not finite.
     *
     * @return the norm of all gradients together, before clipping
     */
    double apply(double learningRate);

    /** Losses without dropout; nothing changes. */
    BatchLosses evaluate(List<PlannedRow> rows) throws IOException;

    /** Writes weights and moments into an existing folder. */
    void save(Path folder) throws IOException;

    /** Takes weights and moments back, bit for bit. */
    void restore(Path folder) throws IOException;

    @Override
    void close();
}
