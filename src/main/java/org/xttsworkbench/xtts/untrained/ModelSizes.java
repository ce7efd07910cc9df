package org.xttsworkbench.xtts.untrained;

import java.util.List;

/**
 * All sizes of an XTTS v2 model that its parameter shapes follow from.
 *
 * @param layers transformer blocks
 * @param width channels of the GPT
 * @param heads attention heads of the GPT and of the conditioning encoder
 * @param textTokens rows of the text embedding: largest id of the vocabulary + 1
 * @param maxTextTokens longest text; its position table has 2 rows more
 * @param maxAudioTokens longest audio; its position table has 3 rows more
 * @param codes entries of the DVAE's codebook; start and stop follow them
 * @param dvaeHidden narrow width of the DVAE, whose wide layers are twice as wide
 * @param codebookWidth length of one codebook entry
 * @param vocoderChannels channels after the vocoder's first layer
 * @param speakerWidth length of a speaker embedding
 * @param speakerFilters channels of the four stages of the speaker encoder
 * @param speakerBlocks residual blocks of those stages
 */
public record ModelSizes(
        int layers,
        int width,
        int heads,
        int textTokens,
        int maxTextTokens,
        int maxAudioTokens,
        int codes,
        int dvaeHidden,
        int codebookWidth,
        int vocoderChannels,
        int speakerWidth,
        List<Integer> speakerFilters,
        List<Integer> speakerBlocks) {

    /** The sizes of the published XTTS v2.0.3. */
    public static ModelSizes published() {
        return new ModelSizes(
                30, 1024, 16, 6681, 402, 605, 1024, 512, 512, 512, 512, List.of(32, 64, 128, 256), List.of(3, 4, 6, 3));
    }

    /** A model small enough to be trained in a minute on a CPU. */
    public static ModelSizes tiny(int textTokens) {
        return new ModelSizes(
                2, 64, 4, textTokens, 402, 605, 64, 16, 32, 32, 32, List.of(8, 8, 16, 16), List.of(1, 2, 1, 1));
    }

    public int audioTokens() {
        return codes + 2;
    }
}
