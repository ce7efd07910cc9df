package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;

/**
 * Waves at 22 050 Hz to log mels divided by the model's statistics, as the DVAE and the conditioning encoder take them.
 * Coqui's {@code TorchMelSpectrogram} and {@code wav_to_mel_cloning} (which give the same).
 */
public final class MelSpectrogram implements AutoCloseable {
    private final MelSettings settings;
    private final Kernel kernel;
    private final NDManager parameters;
    private final NDArray window;
    private final NDArray filterbank;
    private final NDArray stats;

    private MelSpectrogram(EngineRuntime runtime, MelSettings settings, NDArray melStats) {
        this.settings = settings;
        this.kernel = Kernel.load(runtime, "mel");
        this.parameters = runtime.manager().newSubManager();
        this.stats = melStats.duplicate();
        stats.attach(parameters);
        this.window =
                kernel.record(parameters, "hann", settings.window(), stats).singletonOrThrow();
        this.filterbank = kernel.record(
                        parameters,
                        "filterbank",
                        settings.sampleRate(),
                        settings.frequencies(),
                        stats.size(),
                        settings.highestMel(),
                        stats)
                .singletonOrThrow();
    }

    /**
     * What the DVAE takes.
     *
     * @param melStats divisor of each bin, one value per bin; copied
     */
    public static MelSpectrogram dvae(EngineRuntime runtime, NDArray melStats) {
        return new MelSpectrogram(runtime, MelSettings.DVAE, melStats);
    }

    /**
     * What the conditioning encoder takes.
     *
     * @param melStats divisor of each bin, one value per bin; copied
     */
    public static MelSpectrogram conditioning(EngineRuntime runtime, NDArray melStats) {
        return new MelSpectrogram(runtime, MelSettings.CONDITIONING, melStats);
    }

    /** Samples a wave needs at least. */
    public int fewestSamples() {
        return settings.fewestSamples();
    }

    /** Samples per second of the waves. */
    public int sampleRate() {
        return settings.sampleRate();
    }

    /**
     * The mels of waves of equal length; they may enter autograd.
     *
     * @param waves [B, T], at least {@link #fewestSamples()} long
     * @return [B, bins, T / 256 + 1], of {@code owner}
     */
    public NDArray of(NDManager owner, NDArray waves) {
        if (waves.getShape().get(1) < fewestSamples()) {
            throw new IllegalArgumentException("a wave of " + waves.getShape().get(1) + " samples has no mel");
        }
        return kernel.record(owner, "log_mel", waves, window, filterbank, stats, settings.hop())
                .singletonOrThrow();
    }

    /** The mel of one wave: [1, bins, length / 256 + 1], of {@code owner}. */
    public NDArray of(NDManager owner, float[] wave) {
        try (NDArray row = owner.create(wave, new Shape(1, wave.length))) {
            return of(owner, row);
        }
    }

    /** The mel of a crop of {@code clip}, padded with silence: [1, bins, 517], of {@code owner}. */
    public NDArray of(NDManager owner, float[] clip, ConditioningCrop crop) {
        return of(owner, crop.cut(clip));
    }

    @Override
    public void close() {
        parameters.close();
        kernel.close();
    }
}
