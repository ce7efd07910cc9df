package org.xttsworkbench.training;

/**
 * About how much memory training takes. Weights, gradients and moments are counted; what the clips of a batch take
 * between forward and backward pass is estimated from the values that each layer keeps per token.
 *
 * @param weightBytes weights and gradients, both in 32 bit
 * @param momentBytes both moments of AdamW, in 32 bit
 * @param clipBytes what the longest clips of a batch take
 */
public record MemoryEstimate(long weightBytes, long momentBytes, long clipBytes) {
    private static final int FLOAT = 4;

    /** Values per token that a transformer layer keeps for its backward pass, as multiples of its width. */
    private static final int KEPT_WIDTHS = 10;

    /** The same in a layer of the conditioning encoder, for each of its frames. */
    private static final int CONDITIONING_WIDTHS = 7;

    private static final int CONDITIONING_LAYERS = 6;

    /** Frames of six seconds of mel, and matrices of its attention that are kept. */
    private static final int FRAMES = 517;

    private static final int ATTENTION_MATRICES = 2;

    /** Codes of a second of sound: 22 050 samples, 1024 for each code. */
    private static final double CODES_PER_SECOND = 22_050 / 1024.0;

    /** Text tokens of a second of speech, and the rows of the voice's conditioning. */
    private static final double TEXT_PER_SECOND = 12;

    private static final int CONDITIONING = 32;

    /**
     * Sizes of a GPT.
     *
     * @param parameters all its numbers
     * @param layers transformer layers
     * @param width of a layer
     * @param heads of its attention
     */
    public record GptSize(long parameters, int layers, int width, int heads) {}

    /**
     * @param longestSeconds length of the longest clip
     * @param batchSize clips computed at once
     * @param recompute whether layers are computed again in the backward pass
     */
    public static MemoryEstimate of(GptSize gpt, double longestSeconds, int batchSize, boolean recompute) {
        double tokens = longestSeconds * (CODES_PER_SECOND + TEXT_PER_SECOND) + CONDITIONING;
        double widths = recompute ? gpt.layers() + KEPT_WIDTHS : (double) gpt.layers() * KEPT_WIDTHS;
        double frame = CONDITIONING_WIDTHS * (double) gpt.width() + ATTENTION_MATRICES * (double) gpt.heads() * FRAMES;
        double clip = tokens * widths * gpt.width() + (recompute ? 1 : CONDITIONING_LAYERS) * FRAMES * frame;
        return new MemoryEstimate(
                2 * FLOAT * gpt.parameters(), 2 * FLOAT * gpt.parameters(), Math.round(FLOAT * clip * batchSize));
    }

    public long totalBytes() {
        return weightBytes + momentBytes + clipBytes;
    }

    /** A checkpoint on the disk: weights and both moments. */
    public long checkpointBytes() {
        return weightBytes / 2 + momentBytes;
    }
}
