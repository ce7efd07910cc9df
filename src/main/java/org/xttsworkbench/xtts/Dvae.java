package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorFiles;

/**
 * The frozen encoder that turns sound into audio codes, one per 1024 samples. Coqui's {@code DiscreteVAE}, encoder half;
 * always fp32, because the codes are the training targets. All sizes come from the tensors.
 */
public final class Dvae implements AutoCloseable {
    private final EngineRuntime runtime;
    private final MelSpectrogram mel;
    private final Kernel kernel;
    private final NDManager parameters;
    private final KernelArgument down;
    private final KernelArgument blocks;
    private final KernelArgument out;
    private final NDArray codebook;

    private Dvae(EngineRuntime runtime, MelSpectrogram mel, ParameterSource source) throws IOException {
        this.runtime = runtime;
        this.mel = mel;
        this.parameters = source.owner();
        this.kernel = Kernel.load(runtime, "dvae");
        List<NDArray> downs = new ArrayList<>();
        List<NDArray> residuals = new ArrayList<>();
        int layer = 0;
        for (; source.has("encoder." + layer + ".0.weight"); layer++) {
            downs.addAll(source.load("encoder." + layer + ".0.", "weight", "bias"));
        }
        for (; source.has("encoder." + layer + ".net.0.weight"); layer++) {
            residuals.addAll(source.load(
                    "encoder." + layer + ".net.", "0.weight", "0.bias", "2.weight", "2.bias", "4.weight", "4.bias"));
        }
        if (downs.isEmpty() || residuals.isEmpty()) {
            throw FailureException.badInput(
                    source.file() + " does not hold a DVAE's encoder.",
                    "Take dvae.pth from the folder of an XTTS v2 model.");
        }
        this.down = KernelArgument.of(downs);
        this.blocks = KernelArgument.of(residuals);
        this.out = KernelArgument.of(source.load("encoder." + layer + ".", "weight", "bias"));
        this.codebook = source.load("codebook.embed");
    }

    /**
     * Loads a DVAE's encoder and codebook.
     *
     * @param mel what the encoder takes; stays open
     * @param file the DVAE's file, for messages
     * @param tensors the file's tensors; those of the decoder are not needed
     * @throws FailureException when tensors are missing
     */
    public static Dvae load(EngineRuntime runtime, MelSpectrogram mel, String file, Map<String, StoredTensor> tensors)
            throws IOException {
        NDManager owner = runtime.manager().newSubManager();
        try (TensorFiles files = new TensorFiles(runtime)) {
            return new Dvae(runtime, mel, new ParameterSource(file, tensors, files, owner));
        } catch (RuntimeException | IOException e) {
            owner.close();
            throw e;
        }
    }

    /** How many codes there are; the start and the stop token of the GPT follow them. */
    public int codeCount() {
        return (int) codebook.getShape().get(1);
    }

    /** Mels [B, bins, n] to [B, n / 4 rounded up, width of a codebook entry], of {@code owner}. */
    public NDArray encode(NDManager owner, NDArray mels) {
        return kernel.infer(owner, "encode", mels, down, blocks, out).singletonOrThrow();
    }

    /** The codebook entry nearest to each vector of {@link #encode}: [B, m] int64, of {@code owner}. */
    public NDArray nearest(NDManager owner, NDArray encoded) {
        return kernel.infer(owner, "nearest", encoded, codebook).singletonOrThrow();
    }

    /**
     * The codes of one clip by itself. In the original the last 8 codes also depend on the silence that a batch pads a
     * shorter clip with; here a clip's codes are its own, whatever it is trained with.
     *
     * @param wave at 22 050 Hz, at least 513 samples
     * @return length / 1024 + 1 codes
     */
    public int[] codes(float[] wave) {
        try (NDManager scope = runtime.manager().newSubManager()) {
            NDArray encoded = encode(scope, mel.of(scope, wave));
            return Arrays.stream(nearest(scope, encoded).toLongArray())
                    .mapToInt(Math::toIntExact)
                    .toArray();
        }
    }

    @Override
    public void close() {
        down.close();
        blocks.close();
        out.close();
        parameters.close();
        kernel.close();
    }
}
