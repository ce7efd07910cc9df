package org.xttsworkbench.vad;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;

/** One recording on its way through the network: samples come in pieces, the network's state goes from call to call. */
final class SileroPass {
    private static final int CHUNK = SileroDetector.CHUNK;
    /** 33 seconds: longer calls are no faster and take more memory. */
    private static final int STRETCH = 1024 * CHUNK;

    private static final int CONTEXT = 64;
    private static final int STATE = 128;

    private final NDManager manager;
    private final Kernel kernel;
    private final KernelArgument weights;

    private final float[] waiting = new float[STRETCH];
    private int waitingCount;
    private float[] context = new float[CONTEXT];
    private float[] hidden = new float[STATE];
    private float[] cell = new float[STATE];
    private float[] probabilities = new float[4096];
    private int chunks;
    private long samples;

    SileroPass(NDManager manager, Kernel kernel, KernelArgument weights) {
        this.manager = manager;
        this.kernel = kernel;
        this.weights = weights;
    }

    /** Takes the next samples at 16 kHz; true when the network has run over some of them. */
    boolean add(float[] block) {
        boolean ran = false;
        for (int at = 0; at < block.length; ) {
            int count = Math.min(STRETCH - waitingCount, block.length - at);
            System.arraycopy(block, at, waiting, waitingCount, count);
            at += count;
            waitingCount += count;
            if (waitingCount == STRETCH) {
                runNetwork();
                ran = true;
            }
        }
        return ran;
    }

    /** Samples that the network has seen. */
    long samples() {
        return samples;
    }

    /** Ends the recording. */
    SpeechActivity finish(VadOptions options) {
        if (waitingCount > 0) {
            runNetwork();
        }
        float[] all = Arrays.copyOf(probabilities, chunks);
        return new SpeechActivity(samples, all, SpeechTimestamps.of(all, samples, options));
    }

    private void runNetwork() {
        try (NDManager scope = manager.newSubManager()) {
            Shape state = new Shape(1, 1, STATE);
            NDArray sound = scope.create(Arrays.copyOf(waiting, waitingCount));
            NDList results = kernel.infer(
                    scope,
                    "probabilities",
                    sound,
                    scope.create(context),
                    weights,
                    scope.create(hidden, state),
                    scope.create(cell, state));
            append(results.get(0).toFloatArray());
            hidden = results.get(1).toFloatArray();
            cell = results.get(2).toFloatArray();
        }
        if (waitingCount >= CONTEXT) {
            context = Arrays.copyOfRange(waiting, waitingCount - CONTEXT, waitingCount);
        }
        samples += waitingCount;
        waitingCount = 0;
    }

    private void append(float[] more) {
        if (chunks + more.length > probabilities.length) {
            probabilities = Arrays.copyOf(probabilities, Math.max(chunks + more.length, 2 * probabilities.length));
        }
        System.arraycopy(more, 0, probabilities, chunks, more.length);
        chunks += more.length;
    }
}
