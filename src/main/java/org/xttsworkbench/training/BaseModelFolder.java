package org.xttsworkbench.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.storage.Sha256;
import org.xttsworkbench.tensor.StoredTensor;
import org.xttsworkbench.text.VoiceBpeTokenizer;
import org.xttsworkbench.xtts.XttsCheckpoint;

/**
 * A base model's folder.
 *
 * @param root the folder, absolute
 */
public record BaseModelFolder(Path root) {
    /** The GPT, the vocoder and the speaker encoder. */
    public static final String MODEL = "model.pth";

    public static final String CONFIG = "config.json";
    public static final String VOCABULARY = "vocab.json";
    public static final String DVAE = "dvae.pth";
    public static final String MEL_STATS = "mel_stats.pth";

    /** Built-in voices; training does without them. */
    public static final String SPEAKERS = "speakers_xtts.pth";

    /**
     * A folder that has what training needs.
     *
     * @throws FailureException with reason USAGE, naming what is missing
     */
    public static BaseModelFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        List<String> missing = List.of(MODEL, CONFIG, VOCABULARY, DVAE, MEL_STATS).stream()
                .filter(name -> !Files.isRegularFile(root.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            throw FailureException.usage(
                    folder + " is not the folder of an XTTS v2 model: it lacks " + String.join(", ", missing) + ".");
        }
        return new BaseModelFolder(root);
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    /** Its identity, with the way to it from {@code project}. */
    public BaseModelId id(Path project) throws IOException {
        String path;
        try {
            path = project.relativize(root).toString().replace('\\', '/');
        } catch (IllegalArgumentException e) {
            // Another drive: there is no relative way.
            path = root.toString();
        }
        return new BaseModelId(String.valueOf(root.getFileName()), Sha256.of(file(MODEL)), path);
    }

    /** What a clip may have at most, by the tables' sizes. */
    public ModelLimits limits(VoiceBpeTokenizer tokenizer) throws IOException {
        try (XttsCheckpoint checkpoint = XttsCheckpoint.open(file(MODEL))) {
            return new ModelLimits(
                    rows(checkpoint.tensors(), "gpt.mel_pos_embedding.emb.weight"),
                    rows(checkpoint.tensors(), "gpt.text_pos_embedding.emb.weight"),
                    tokenizer.unknownToken(),
                    tokenizer.stopToken());
        }
    }

    private int rows(Map<String, StoredTensor> tensors, String name) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null) {
            throw FailureException.badInput(
                    file(MODEL) + " has no tensor " + name + ".",
                    "Take model.pth from the folder of an XTTS v2 model.");
        }
        return (int) tensor.shape()[0];
    }
}
