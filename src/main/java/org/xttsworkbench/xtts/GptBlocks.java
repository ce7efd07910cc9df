package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;

/** The transformer's blocks one after the other, and their gradients, which are written out in {@code gpt.py}. */
final class GptBlocks implements AutoCloseable {
    private final Kernel kernel;
    private final GptShape shape;
    private final GptMode mode;
    private final long[] forms;
    private final List<KernelArgument> weights = new ArrayList<>();

    /**
     * What a pass keeps for its way back.
     *
     * @param result of the last block, [positions, width]
     * @param blocks what each block's gradient needs; the input alone where the rest is computed again
     */
    record Pass(NDArray result, List<NDList> blocks) {}

    /** @param kernel stays the caller's */
    GptBlocks(Kernel kernel, GptWeights weights, GptMode mode) {
        this.kernel = kernel;
        this.shape = weights.shape();
        this.mode = mode;
        long d = shape.width();
        LinearForms linear = mode.forms();
        this.forms = new long[] {linear.of(d, 3 * d), linear.of(d, d), linear.of(d, 4 * d), linear.of(4 * d, d)};
        for (int i = 0; i < shape.layers(); i++) {
            this.weights.add(KernelArgument.of(weights.pairs(
                    "gpt.h." + i + ".", "ln_1", "attn.c_attn", "attn.c_proj", "ln_2", "mlp.c_fc", "mlp.c_proj")));
        }
    }

    /**
     * Only the result; where recording is on, autograd remembers the way.
     *
     * @param x of the first block, [positions, width]; closed
     */
    NDArray run(NDManager scope, GptBatch batch, NDArray x, double dropout) {
        NDArray at = x;
        for (int i = 0; i < weights.size(); i++) {
            try (NDArray before = at) {
                at = result(block(scope, batch, i, before, dropout));
            }
        }
        return at;
    }

    /** @param x of the first block, [positions, width]; stays open */
    Pass forward(NDManager scope, GptBatch batch, NDArray x, double dropout) {
        List<NDList> kept = new ArrayList<>();
        NDArray at = x;
        for (int i = 0; i < weights.size(); i++) {
            NDList values = block(scope, batch, i, at, dropout);
            NDArray next = values.get(0);
            values.set(0, at);
            if (mode.recompute()) {
                values.subNDList(1).close();
                values = new NDList(at);
            }
            kept.add(values);
            at = next;
        }
        return new Pass(at, kept);
    }

    /**
     * Adds to the weights' gradients and frees what the pass kept.
     *
     * @param gradient of the pass's result; closed
     * @param first the gradients of the linear layers' weights are overwritten
     * @return the gradient of what the first block was given
     */
    NDArray backward(NDManager scope, GptBatch batch, Pass pass, NDArray gradient, double dropout, boolean first) {
        NDArray dy = gradient;
        for (int i = weights.size() - 1; i >= 0; i--) {
            NDList kept = pass.blocks().get(i);
            NDArray x = kept.get(0);
            if (mode.recompute()) {
                kept = block(scope, batch, i, x, dropout);
                kept.set(0, x).close();
            }
            try (NDArray after = dy) {
                dy = kernel.record(
                                scope,
                                "block_backward",
                                after,
                                kept,
                                weights.get(i),
                                shape.heads(),
                                batch.layout().lengths(),
                                batch.seeds(),
                                i,
                                dropout,
                                forms,
                                first)
                        .singletonOrThrow();
            }
            kept.subNDList(1).close();
            if (i > 0) {
                x.close();
            }
        }
        return dy;
    }

    private NDList block(NDManager scope, GptBatch batch, int index, NDArray x, double dropout) {
        return kernel.record(
                scope,
                "block",
                x,
                weights.get(index),
                shape.heads(),
                batch.layout().lengths(),
                batch.keys(),
                batch.seeds(),
                index,
                dropout,
                forms);
    }

    private static NDArray result(NDList values) {
        values.subNDList(1).close();
        return values.get(0);
    }

    @Override
    public void close() {
        weights.forEach(KernelArgument::close);
    }
}
