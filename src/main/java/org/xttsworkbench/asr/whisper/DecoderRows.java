package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.xttsworkbench.tensor.KernelArgument;

/** Rows of tokens that are decoded together, some for each window, with their caches. */
final class DecoderRows implements AutoCloseable {
    private final WhisperNetwork network;
    private List<EncodedWindow> windows;
    private int rows;
    private int past;
    private NDManager scope;
    private KernelArgument caches;
    private KernelArgument cross;

    /** One row for each window; {@code length} = the most tokens that a row will have. */
    DecoderRows(WhisperNetwork network, List<EncodedWindow> windows, int length) {
        this.network = network;
        this.windows = List.copyOf(windows);
        this.rows = windows.size();
        this.scope = network.scope();
        this.caches = KernelArgument.of(network.caches(scope, windows.get(0).cross(), rows, length));
        this.cross = cross(windows);
    }

    private static KernelArgument cross(List<EncodedWindow> windows) {
        List<NDArray> all = new ArrayList<>();
        windows.forEach(window -> all.addAll(window.cross()));
        return KernelArgument.of(all);
    }

    /** Runs the same tokens for every row: logits [rows, positions, vocabulary] at positions {@code at}. */
    NDArray begin(NDManager owner, List<Integer> tokens, long... at) {
        long[] row = tokens.stream().mapToLong(Integer::longValue).toArray();
        long[] all = LongStream.range(0, (long) rows * row.length)
                .map(i -> row[(int) (i % row.length)])
                .toArray();
        return run(owner, all, at);
    }

    /** Runs one more token for each row: logits [rows, vocabulary]. */
    NDArray next(NDManager owner, long[] tokens) {
        NDArray logits = run(owner, tokens, 0);
        return logits.reshape(rows, logits.getShape().get(2));
    }

    private NDArray run(NDManager owner, long[] tokens, long... at) {
        NDArray logits = network.decode(owner, tokens, rows, past, caches, cross, windows.size(), at);
        past += tokens.length / rows;
        return logits;
    }

    /**
     * Goes on with other rows.
     *
     * @param order for each new row, which one it continues
     * @param left the windows that are left, with equally many rows each
     */
    void arrange(long[] order, List<EncodedWindow> left) {
        long[] same = LongStream.range(0, rows).toArray();
        if (!Arrays.equals(order, same)) {
            NDManager next = network.scope();
            KernelArgument arranged;
            try (KernelArgument old = caches) {
                arranged = KernelArgument.of(network.rows(next, old, order, past));
            }
            scope.close();
            scope = next;
            caches = arranged;
            rows = order.length;
        }
        if (!left.equals(windows)) {
            cross.close();
            cross = cross(left);
            windows = List.copyOf(left);
        }
    }

    @Override
    public void close() {
        caches.close();
        cross.close();
        scope.close();
    }
}
