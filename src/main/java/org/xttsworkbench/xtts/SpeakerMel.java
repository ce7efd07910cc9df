package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;

/** Waves at 16 kHz to what the speaker encoder takes. Filter, window and filter bank are the model file's own. */
public final class SpeakerMel implements AutoCloseable {

    /** Samples per second of the waves. */
    public static final int SAMPLE_RATE = 16_000;

    private static final int HOP = 160;

    private final Kernel kernel;
    private final NDArray taps;
    private final NDArray window;
    private final NDArray filterbank;

    SpeakerMel(EngineRuntime runtime, ParameterSource source, String prefix) throws IOException {
        this.kernel = Kernel.load(runtime, "mel");
        this.taps = source.load(prefix + "torch_spec.0.filter");
        this.window = source.load(prefix + "torch_spec.1.spectrogram.window");
        this.filterbank = source.load(prefix + "torch_spec.1.mel_scale.fb");
    }

    /** Samples a wave needs at least, since its ends are reflected. */
    public int fewestSamples() {
        return (int) filterbank.getShape().get(0);
    }

    /** Waves [B, T] with the low frequencies damped, [B, T]. */
    public NDArray preemphasis(NDManager owner, NDArray waves) {
        return kernel.infer(owner, "preemphasis", waves, taps).singletonOrThrow();
    }

    /** The mel power of waves after {@link #preemphasis}: [B, bins, T / 160 + 1]. */
    public NDArray power(NDManager owner, NDArray emphasized) {
        return kernel.infer(owner, "mel", emphasized, window, filterbank, HOP).singletonOrThrow();
    }

    /** Its logarithm, with zero mean and unit variance over time in each bin: [B, bins, F]. */
    public NDArray normalized(NDManager owner, NDArray power) {
        return kernel.infer(owner, "normalized_log", power).singletonOrThrow();
    }

    /** All three steps. */
    public NDArray of(NDManager owner, NDArray waves) {
        try (NDManager scope = owner.newSubManager()) {
            return normalized(owner, power(scope, preemphasis(scope, waves)));
        }
    }

    @Override
    public void close() {
        kernel.close();
    }
}
