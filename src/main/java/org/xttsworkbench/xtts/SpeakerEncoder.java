package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.audio.Resampler;
import org.xttsworkbench.audio.Waveform;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TensorFiles;

/**
 * Sound to a vector that tells speakers apart. Coqui's {@code ResNetSpeakerEncoder} (H/ASP, arxiv.org/abs/2009.14153) in
 * evaluation mode; stages, blocks and widths come from the tensors.
 */
public final class SpeakerEncoder implements AutoCloseable {
    private static final String PREFIX = "hifigan_decoder.speaker_encoder.";

    /** Is shown what a layer gave; the array is closed afterwards. */
    @FunctionalInterface
    public interface Observer {
        /** @param layer the name in the model file, such as {@code bn1} or {@code fc} */
        void seen(String layer, NDArray value);
    }

    private record Block(KernelArgument weights, int stride) {}

    private final NDManager parameters;
    private final Kernel kernel;
    private final SpeakerMel mel;
    private final KernelArgument stem;
    private final List<List<Block>> stages = new ArrayList<>();
    private final KernelArgument attention;
    private final List<NDArray> last;

    private SpeakerEncoder(EngineRuntime runtime, ParameterSource source) throws IOException {
        this.parameters = source.owner();
        this.kernel = Kernel.load(runtime, "speaker_encoder");
        this.mel = new SpeakerMel(runtime, source, PREFIX);
        List<NDArray> first = source.load(PREFIX, "conv1.weight", "conv1.bias");
        first.addAll(norm(source, PREFIX + "bn1."));
        this.stem = KernelArgument.of(first);
        for (int stage = 1; source.has(PREFIX + "layer" + stage + ".0.conv1.weight"); stage++) {
            stages.add(stage(source, stage));
        }
        List<NDArray> weighing = source.load(PREFIX + "attention.", "0.weight", "0.bias");
        weighing.addAll(norm(source, PREFIX + "attention.2."));
        weighing.addAll(source.load(PREFIX + "attention.", "3.weight", "3.bias"));
        this.attention = KernelArgument.of(weighing);
        this.last = source.load(PREFIX, "fc.weight", "fc.bias");
    }

    private static List<Block> stage(ParameterSource source, int stage) throws IOException {
        List<Block> blocks = new ArrayList<>();
        String name = PREFIX + "layer" + stage + ".";
        for (int b = 0; source.has(name + b + ".conv1.weight"); b++) {
            blocks.add(new Block(block(source, name + b + "."), stage > 1 && b == 0 ? 2 : 1));
        }
        return blocks;
    }

    private static KernelArgument block(ParameterSource source, String prefix) throws IOException {
        List<NDArray> weights = source.load(prefix, "conv1.weight");
        weights.addAll(norm(source, prefix + "bn1."));
        weights.add(source.load(prefix + "conv2.weight"));
        weights.addAll(norm(source, prefix + "bn2."));
        weights.addAll(source.load(prefix + "se.fc.", "0.weight", "0.bias", "2.weight", "2.bias"));
        if (source.has(prefix + "downsample.0.weight")) {
            weights.add(source.load(prefix + "downsample.0.weight"));
            weights.addAll(norm(source, prefix + "downsample.1."));
        }
        return KernelArgument.of(weights);
    }

    private static List<NDArray> norm(ParameterSource source, String prefix) throws IOException {
        return source.load(prefix, "weight", "bias", "running_mean", "running_var");
    }

    /**
     * Loads the speaker encoder of a model.
     *
     * @param file the model's file, for messages
     * @param tensors the file's tensors by their names in {@code model.pth}
     * @throws org.xttsworkbench.job.FailureException when tensors are missing
     */
    public static SpeakerEncoder load(EngineRuntime runtime, String file, Map<String, StoredTensor> tensors)
            throws IOException {
        NDManager owner = runtime.manager().newSubManager();
        try (TensorFiles files = new TensorFiles(runtime)) {
            return new SpeakerEncoder(runtime, new ParameterSource(file, tensors, files, owner));
        } catch (RuntimeException | IOException e) {
            owner.close();
            throw e;
        }
    }

    /** The front end. */
    public SpeakerMel mel() {
        return mel;
    }

    /** The embedding of a sound of any rate: [1, d], of length 1. Coqui's {@code get_speaker_embedding}. */
    public NDArray embed(NDManager owner, Waveform sound) {
        return embed(owner, sound, (layer, value) -> {});
    }

    /** As above, showing {@code observer} what the layers give. */
    public NDArray embed(NDManager owner, Waveform sound, Observer observer) {
        float[] wave = Resampler.resample(sound, SpeakerMel.SAMPLE_RATE).samples();
        try (NDManager scope = owner.newSubManager()) {
            NDArray normalized = mel.of(scope, scope.create(wave, new Shape(1, wave.length)));
            NDArray x = layers(scope, normalized, observer);
            NDArray weights = kernel.infer(scope, "attention", x, attention).singletonOrThrow();
            observer.seen("attention", weights);
            NDArray fc = kernel.infer(scope, "pooled", x, weights, last.get(0), last.get(1))
                    .singletonOrThrow();
            observer.seen("fc", fc);
            return kernel.infer(owner, "unit", fc).singletonOrThrow();
        }
    }

    private NDArray layers(NDManager scope, NDArray normalized, Observer observer) {
        NDArray x = kernel.infer(scope, "stem", normalized, stem).singletonOrThrow();
        observer.seen("bn1", x);
        for (int i = 0; i < stages.size(); i++) {
            for (Block block : stages.get(i)) {
                NDArray y = kernel.infer(scope, "block", x, block.weights(), block.stride())
                        .singletonOrThrow();
                x.close();
                x = y;
            }
            observer.seen("layer" + (i + 1), x);
        }
        return x;
    }

    @Override
    public void close() {
        stem.close();
        stages.forEach(stage -> stage.forEach(block -> block.weights().close()));
        attention.close();
        mel.close();
        parameters.close();
        kernel.close();
    }
}
