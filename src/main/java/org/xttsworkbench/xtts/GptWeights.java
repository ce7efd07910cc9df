package org.xttsworkbench.xtts;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.Autograd;
import org.xttsworkbench.tensor.ElementType;
import org.xttsworkbench.tensor.EngineRuntime;
import org.xttsworkbench.tensor.Kernel;
import org.xttsworkbench.tensor.TensorFiles;
import org.xttsworkbench.tensor.TensorSource;
import org.xttsworkbench.text.VoiceBpeTokenizer;

/**
 * The GPT's parameters in fp32, by their names in {@code model.pth} without {@code gpt.}. The transformer's linear weights
 * are [in, out] in files and [out, in] here, as all others.
 */
public final class GptWeights implements AutoCloseable {
    private static final Pattern OF_BLOCK = Pattern.compile("gpt\\.h\\.\\d+\\.(attn|mlp)\\.c_\\w+\\.weight");
    private static final String PREFIX = "gpt.";

    private final GptShape shape;
    private final NDManager owner;
    private final TensorFiles files;
    private final Kernel layout;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    private GptWeights(GptShape shape, EngineRuntime runtime) {
        this.shape = shape;
        this.owner = runtime.manager().newSubManager();
        this.files = new TensorFiles(runtime);
        this.layout = Kernel.load(runtime, "transpose");
    }

    /**
     * Loads the GPT of a base model's folder.
     *
     * @param folder with {@code model.pth}, {@code config.json} and {@code vocab.json}
     * @throws FailureException when the folder's files are missing, damaged or do not belong together
     */
    public static GptWeights open(EngineRuntime runtime, Path folder) throws IOException {
        Path file = folder.resolve("model.pth");
        XttsConfig config = XttsConfig.read(folder.resolve("config.json"));
        int start = VoiceBpeTokenizer.load(folder.resolve("vocab.json")).startToken();
        try (XttsCheckpoint checkpoint = XttsCheckpoint.open(file)) {
            GptShape shape = GptShape.of(file, checkpoint.tensors(), config, start);
            return load(runtime, shape, checkpoint.tensors());
        }
    }

    /**
     * Loads all parameters.
     *
     * @param tensors of the model by canonical name
     * @throws FailureException when one that the shape asks for is missing
     */
    public static GptWeights load(EngineRuntime runtime, GptShape shape, Map<String, ? extends TensorSource> tensors)
            throws IOException {
        GptWeights weights = new GptWeights(shape, runtime);
        long largest = 1;
        for (Map.Entry<String, ? extends TensorSource> tensor : tensors.entrySet()) {
            if (tensor.getKey().startsWith(PREFIX)) {
                largest = Math.max(largest, tensor.getValue().count());
            }
        }
        // One scratch for all turned weights: freed one by one they would leave holes of a third of the weights' size.
        try (NDArray scratch = weights.owner.zeros(new Shape(largest))) {
            for (Map.Entry<String, ? extends TensorSource> tensor : tensors.entrySet()) {
                if (tensor.getKey().startsWith(PREFIX)) {
                    String name = tensor.getKey().substring(PREFIX.length());
                    weights.arrays.put(name, weights.load(name, tensor.getValue(), scratch));
                }
            }
            return weights;
        } catch (IOException | RuntimeException e) {
            weights.close();
            throw e;
        }
    }

    private NDArray load(String name, TensorSource source, NDArray scratch) throws IOException {
        if (!ofBlock(name)) {
            return files.loadFloat32(source, owner);
        }
        try (NDArray stored =
                layout.record(owner, "shaped", scratch, source.shape()).singletonOrThrow()) {
            files.fill(source, stored);
            return turned(stored);
        }
    }

    private NDArray turned(NDArray array) {
        return layout.record(owner, "transposed", array).singletonOrThrow();
    }

    /** From now on gradients are kept for all parameters, zero at first. */
    public void track() {
        try (NDArray nothing = owner.create(0f)) {
            // Gradients made here lie side by side; made in the first backward pass they would lie among what it frees.
            for (NDArray array : arrays.values()) {
                Autograd.track(array);
                try (NDArray value = Autograd.recorded(
                        () -> layout.record(owner, "first_value", array).singletonOrThrow())) {
                    Autograd.backward(value, nothing);
                }
            }
        }
    }

    /** Whether it is the weight of a linear layer of a block; in files these lie transposed. */
    static boolean ofBlock(String name) {
        return OF_BLOCK.matcher(name).matches();
    }

    public GptShape shape() {
        return shape;
    }

    /** All parameters in the file's order. */
    public Map<String, NDArray> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /**
     * One parameter.
     *
     * @throws FailureException when the model has none of that name
     */
    public NDArray get(String name) {
        NDArray array = arrays.get(name);
        if (array == null) {
            throw FailureException.badInput(
                    "The model has no tensor gpt." + name + ".", "Take model.pth from the folder of an XTTS v2 model.");
        }
        return array;
    }

    /** Arrays of several names that begin alike, weight and bias of each. */
    List<NDArray> pairs(String prefix, String... names) {
        List<NDArray> pairs = new ArrayList<>();
        for (String name : names) {
            pairs.add(get(prefix + name + ".weight"));
            pairs.add(get(prefix + name + ".bias"));
        }
        return pairs;
    }

    /**
     * What to write for {@code array}, a parameter or something of the same shape, in the file's orientation.
     *
     * @param name of the parameter
     */
    public TensorSource source(String name, NDArray array) {
        TensorSource plain = files.source(array, ElementType.FLOAT32);
        if (!ofBlock(name)) {
            return plain;
        }
        long[] axes = plain.shape();
        return new TensorSource() {
            @Override
            public ElementType elementType() {
                return ElementType.FLOAT32;
            }

            @Override
            public long[] shape() {
                return new long[] {axes[1], axes[0]};
            }

            @Override
            public void writeTo(Sink sink) throws IOException {
                try (NDArray turned = turned(array)) {
                    files.source(turned, ElementType.FLOAT32).writeTo(sink);
                }
            }
        };
    }

    /** Overwrites {@code array}, a parameter or something of the same shape, with what {@link #source} gave. */
    public void fill(String name, TensorSource source, NDArray array) throws IOException {
        if (!ofBlock(name)) {
            files.fill(source, array);
            return;
        }
        try (NDArray stored = files.loadFloat32(source, owner)) {
            layout.record(owner, "copy_transposed", array, stored).close();
        }
    }

    @Override
    public void close() {
        owner.close();
        files.close();
        layout.close();
    }
}
