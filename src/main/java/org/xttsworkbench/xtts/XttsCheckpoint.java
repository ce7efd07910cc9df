package org.xttsworkbench.xtts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.tensor.TorchCheckpointReader;

/**
 * The tensors of an XTTS {@code model.pth} under the names that the original's {@code Xtts} module gives them, whichever
 * tool wrote the file: a released model, a checkpoint of a fine-tuning, an export.
 */
public final class XttsCheckpoint implements Closeable {
    /** Parts of a training checkpoint that belong to the trainer, not to the model. */
    private static final Set<String> TRAINER_PARTS =
            Set.of("torch_mel_spectrogram_style_encoder", "torch_mel_spectrogram_dvae", "dvae");

    private final Path file;
    private final TorchCheckpointReader reader;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

    private XttsCheckpoint(Path file, TorchCheckpointReader reader) {
        this.file = file;
        this.reader = reader;
        boolean wrapped = reader.tensors().keySet().stream().anyMatch(name -> name.startsWith("model/"));
        reader.tensors().forEach((name, tensor) -> {
            if (!wrapped || name.startsWith("model/")) {
                String key = canonical(wrapped ? name.substring("model/".length()) : name);
                if (!key.isEmpty()) {
                    tensors.put(key, tensor);
                }
            }
        });
    }

    /**
     * Opens a {@code .pth}: a dict with the key {@code model}, or the bare state dict of a model, a DVAE or mel statistics.
     *
     * @throws FailureException when the file is refused or holds no tensors
     */
    public static XttsCheckpoint open(Path file) throws IOException {
        TorchCheckpointReader reader = TorchCheckpointReader.open(file);
        if (reader.tensors().isEmpty()) {
            reader.close();
            throw FailureException.badInput(file + " holds no tensors.", "Is it the right file?");
        }
        return new XttsCheckpoint(file, reader);
    }

    /** The name in the original's module, or an empty string for what does not belong to the model. */
    static String canonical(String name) {
        String key = name.startsWith("xtts.") ? name.substring("xtts.".length()) : name;
        int dot = key.indexOf('.');
        if (dot > 0 && TRAINER_PARTS.contains(key.substring(0, dot))) {
            return "";
        }
        // Duplicates that older versions saved, and the causal masks of older transformers.
        if (key.startsWith("gpt.gpt_inference.")
                || key.startsWith("gpt.gpt.wte.")
                || key.matches("gpt\\.gpt\\.h\\.\\d+\\.attn\\.(bias|masked_bias)")) {
            return "";
        }
        return key.replaceFirst("\\.weight_g$", ".parametrizations.weight.original0")
                .replaceFirst("\\.weight_v$", ".parametrizations.weight.original1");
    }

    /** All tensors by canonical name, in the file's order; a bare tensor has an empty file name and is not among them. */
    public Map<String, StoredTensor> tensors() {
        return Collections.unmodifiableMap(tensors);
    }

    /**
     * One tensor.
     *
     * @throws FailureException when the file has none of that name
     */
    public StoredTensor tensor(String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw FailureException.badInput(file + " has no tensor " + name + ".", "Is it a model of XTTS v2?");
        }
        return tensor;
    }

    /**
     * The one tensor of a file that holds nothing else, such as {@code mel_stats.pth}.
     *
     * @throws FailureException when the file holds anything else
     */
    public static float[] bareTensor(Path file) throws IOException {
        try (TorchCheckpointReader reader = TorchCheckpointReader.open(file)) {
            StoredTensor tensor = reader.tensors().get("");
            if (tensor == null) {
                throw FailureException.badInput(file + " must hold one bare tensor.", "Is it the right file?");
            }
            return tensor.toFloats();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
