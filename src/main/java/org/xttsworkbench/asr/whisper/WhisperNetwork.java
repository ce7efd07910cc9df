package org.xttsworkbench.asr.whisper;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xttsworkbench.device.FreedMemory;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.KernelArgument;

/** The model's weights and the kernel that runs over them. Not for several threads at once. */
final class WhisperNetwork implements AutoCloseable {
    /** Samples under one mel frame, and between two. */
    static final int FRAME = 400;

    static final int HOP = 160;

    private final WhisperConfig config;
    private final Kernel kernel;
    private final NDManager parameters;
    private final List<KernelArgument> arguments = new ArrayList<>();
    private final KernelArgument encoder;
    private final KernelArgument decoder;
    private final KernelArgument halves;
    private final NDArray window;
    private final NDArray bank;

    private WhisperNetwork(
            WhisperConfig config,
            Kernel kernel,
            NDManager parameters,
            List<NDArray> encoder,
            List<NDArray> decoder,
            KernelArgument halves) {
        this.config = config;
        this.kernel = kernel;
        this.parameters = parameters;
        this.encoder = held(KernelArgument.of(encoder));
        this.decoder = held(KernelArgument.of(decoder));
        this.halves = held(halves);
        int frequencies = FRAME / 2 + 1;
        try (NDArray wrapped =
                parameters.create(MelFilters.of(config.melBins()), new Shape(config.melBins(), frequencies))) {
            // The engine's own memory: the array above only borrows a buffer of Java's.
            this.bank = wrapped.duplicate();
        }
        this.window = kernel.infer(parameters, "hann", FRAME, bank).singletonOrThrow();
    }

    private KernelArgument held(KernelArgument argument) {
        arguments.add(argument);
        return argument;
    }

    /**
     * Loads a model.
     *
     * @param cacheFolder where is kept which forms of layers are fast here
     */
    static WhisperNetwork open(EngineRuntime runtime, Path folder, WhisperConfig config, Path cacheFolder)
            throws IOException {
        Kernel kernel = Kernel.load(runtime, "whisper");
        KernelArgument halves = kernel.hold("halves");
        NDManager parameters = runtime.manager().newSubManager();
        try (ModelTensors tensors = ModelTensors.open(folder)) {
            PackingChoice packing = new PackingChoice(runtime, kernel, halves, cacheFolder);
            WhisperWeights weights = new WhisperWeights(runtime, parameters, kernel, packing, tensors, config);
            // The decoder has the largest layer: what is freed behind it, the others take.
            List<NDArray> decoder = weights.decoder();
            List<NDArray> encoder = weights.encoder();
            WhisperNetwork network = new WhisperNetwork(config, kernel, parameters, encoder, decoder, halves);
            weights.close();
            packing.keep();
            // Layers at 32 bits that are kept at 16 now.
            FreedMemory.giveBack();
            return network;
        } catch (IOException | RuntimeException e) {
            parameters.close();
            halves.close();
            kernel.close();
            throw e;
        }
    }

    WhisperConfig config() {
        return config;
    }

    /** A manager for results that live shorter than the network. */
    NDManager scope() {
        return parameters.newSubManager();
    }

    /** Samples that {@code frames} mel frames need. */
    static int samples(int frames) {
        return (frames - 1) * HOP + FRAME;
    }

    /** The largest value of the log mel of a stretch of at least one frame. */
    float loudest(float[] sound) {
        try (NDManager scope = scope()) {
            return kernel.infer(scope, "loudest", scope.create(sound), window, bank)
                    .singletonOrThrow()
                    .getFloat();
        }
    }

    /**
     * The spectrogram that the encoder takes.
     *
     * @param sound {@link #samples} of a window
     * @param loudest what counts as its largest value
     * @param content frames from here on are exactly 0
     * @return [1, bins, frames], of {@code owner}
     */
    NDArray mel(NDManager owner, float[] sound, float loudest, int content) {
        try (NDManager scope = scope()) {
            NDArray log = kernel.infer(scope, "log_mel", scope.create(sound), window, bank)
                    .singletonOrThrow();
            return kernel.infer(owner, "scaled", log, scope.create(loudest), content)
                    .singletonOrThrow();
        }
    }

    /** The encoder's output [positions, width], of {@code owner}. */
    NDArray encode(NDManager owner, NDArray mel) {
        return kernel.infer(owner, "encode", mel, encoder, halves, config.encoderHeads())
                .singletonOrThrow();
    }

    /** Keys and values of each decoder layer, two arrays a layer, for an encoded window, of {@code owner}: most of what a window takes. */
    List<NDArray> cross(NDManager owner, NDArray encoded) {
        return kernel.infer(owner, "cross", encoded, decoder, halves, config.decoderHeads());
    }

    /** Empty caches of each decoder layer. */
    List<NDArray> caches(NDManager owner, List<NDArray> cross, int rows, int length) {
        return kernel.infer(owner, "caches", cross.get(0), config.decoderLayers(), rows, length);
    }

    /** The rows of caches that {@code order} names, of {@code owner}. */
    List<NDArray> rows(NDManager owner, Object caches, long[] order, int length) {
        try (NDManager scope = scope()) {
            return kernel.infer(owner, "rows", caches, scope.create(order), length);
        }
    }

    /**
     * Runs the decoder over new tokens, whose keys and values the caches take.
     *
     * @param tokens row by row
     * @param past how many tokens each row had before
     * @param cross {@link #cross} of all windows, one after the other; rows belong to windows in turn
     * @param at positions among the new tokens
     * @return logits [rows, positions, vocabulary], of {@code owner}
     */
    NDArray decode(
            NDManager owner, long[] tokens, int rows, int past, Object caches, Object cross, int windows, long[] at) {
        try (NDManager scope = scope()) {
            NDArray ids = scope.create(tokens, new Shape(rows, tokens.length / rows));
            return kernel.infer(
                            owner,
                            "decode",
                            ids,
                            past,
                            caches,
                            cross,
                            windows,
                            decoder,
                            halves,
                            config.decoderHeads(),
                            at)
                    .singletonOrThrow();
        }
    }

    /** See {@code align} in the kernel: raw scores, normalised attention, probabilities; of {@code owner}. */
    NDList align(NDManager owner, long[] tokens, List<NDArray> cross, int frames, int first, int end) {
        long[] heads =
                config.alignmentHeads().stream().mapToLong(Integer::longValue).toArray();
        try (NDManager scope = scope()) {
            NDArray ids = scope.create(tokens, new Shape(1, tokens.length));
            return kernel.infer(
                    owner, "align", ids, cross, decoder, halves, config.decoderHeads(), heads, frames, first, end);
        }
    }

    /** Calls another method of the kernel. */
    NDList call(NDManager owner, String method, Object... values) {
        return kernel.infer(owner, method, values);
    }

    @Override
    public void close() {
        arguments.forEach(KernelArgument::close);
        parameters.close();
        kernel.close();
    }
}
