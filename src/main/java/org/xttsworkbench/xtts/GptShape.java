package org.xttsworkbench.xtts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.xttsworkbench.job.FailureException;
import org.xttsworkbench.tensor.StoredTensor;

/**
 * Sizes and special tokens of a GPT, read from the shapes of its tensors.
 *
 * @param width channels
 * @param heads attention heads of transformer and conditioning encoder
 * @param layers transformer blocks
 * @param conditioningLayers attention blocks of the conditioning encoder
 * @param perceiverLayers layers of the perceiver
 * @param promptLength positions of the prompt
 * @param melBins bins of the conditioning mel
 * @param textTokens rows of the text embedding
 * @param audioTokens rows of the audio codes' embedding
 * @param textPositions rows of the text's position table
 * @param audioPositions rows of the codes' position table
 * @param startText id of {@code [START]}
 * @param startAudio id before the first code
 * @param stopAudio id after the last code
 */
public record GptShape(
        int width,
        int heads,
        int layers,
        int conditioningLayers,
        int perceiverLayers,
        int promptLength,
        int melBins,
        int textTokens,
        int audioTokens,
        int textPositions,
        int audioPositions,
        int startText,
        int startAudio,
        int stopAudio) {

    /** Id of {@code [STOP]}, which also pads texts. */
    static final int STOP_TEXT = 0;

    /** How often the stop follows the codes in what is learned. */
    static final int STOPS = 4;

    /**
     * Reads the sizes of a model's folder.
     *
     * @param startText id of {@code [START]} in the model's vocabulary
     * @throws FailureException when the folder's files are no XTTS v2 model
     */
    public static GptShape open(Path folder, int startText) throws IOException {
        Path file = folder.resolve("model.pth");
        try (XttsCheckpoint checkpoint = XttsCheckpoint.open(file)) {
            return of(file, checkpoint.tensors(), XttsConfig.read(folder.resolve("config.json")), startText);
        }
    }

    /**
     * Reads the sizes.
     *
     * @param tensors of the model by canonical name
     * @param startText id of {@code [START]} in the model's vocabulary
     * @throws FailureException when the file is not an XTTS v2 GPT or disagrees with its configuration
     */
    public static GptShape of(Path file, Map<String, StoredTensor> tensors, XttsConfig config, int startText) {
        long[] text = shape(file, tensors, "gpt.text_embedding.weight", 2);
        long[] audio = shape(file, tensors, "gpt.mel_embedding.weight", 2);
        int audioTokens = (int) audio[0];
        GptShape shape = new GptShape(
                (int) text[1],
                config.heads(),
                count(tensors, "gpt.gpt.h.%d.ln_1.weight"),
                count(tensors, "gpt.conditioning_encoder.attn.%d.norm.weight"),
                count(tensors, "gpt.conditioning_perceiver.layers.%d.0.to_q.weight"),
                (int) shape(file, tensors, "gpt.conditioning_perceiver.latents", 2)[0],
                (int) shape(file, tensors, "gpt.conditioning_encoder.init.weight", 3)[1],
                (int) text[0],
                audioTokens,
                (int) shape(file, tensors, "gpt.text_pos_embedding.emb.weight", 2)[0],
                (int) shape(file, tensors, "gpt.mel_pos_embedding.emb.weight", 2)[0],
                startText,
                config.startAudioToken() < 0 ? audioTokens - 2 : config.startAudioToken(),
                config.stopAudioToken() < 0 ? audioTokens - 1 : config.stopAudioToken());
        if (shape.width % shape.heads != 0 || shape.layers == 0 || shape.perceiverLayers == 0) {
            throw unfit(
                    file, "has " + shape.layers + " layers of width " + shape.width + " for " + shape.heads + " heads");
        } else if (startText >= shape.textTokens || Math.max(shape.startAudio, shape.stopAudio) >= audioTokens) {
            throw unfit(file, "has no rows for the tokens of its vocabulary and configuration");
        }
        return shape;
    }

    private static long[] shape(Path file, Map<String, StoredTensor> tensors, String name, int axes) {
        StoredTensor tensor = tensors.get(name);
        if (tensor == null || tensor.shape().length != axes) {
            throw unfit(file, "has no usable tensor " + name);
        }
        return tensor.shape();
    }

    private static int count(Map<String, StoredTensor> tensors, String name) {
        int n = 0;
        while (tensors.containsKey(name.replace("%d", Integer.toString(n)))) {
            n++;
        }
        return n;
    }

    private static FailureException unfit(Path file, String what) {
        return FailureException.badInput(
                file + " " + what + ".", "Take model.pth, config.json and vocab.json of one XTTS v2 model.");
    }

    /** Groups of the conditioning encoder's norms, as the original chooses them. */
    int normGroups() {
        int groups = width <= 16 ? 8 : width <= 64 ? 16 : 32;
        while (width % groups != 0) {
            groups /= 2;
        }
        return groups;
    }
}
