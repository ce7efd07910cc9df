package org.xttsworkbench.training;

import java.util.Optional;

/**
 * What a clip may have at most, by the base model's tables.
 *
 * @param melPositions rows of {@code mel_pos_embedding}
 * @param textPositions rows of {@code text_pos_embedding}
 * @param unknownToken id of {@code [UNK]}
 * @param stopToken id of {@code [STOP]}
 */
public record ModelLimits(int melPositions, int textPositions, int unknownToken, int stopToken) {

    /** Longest text the original trains on, whatever the table takes. */
    public static final int MAX_TOKENS = 200;

    /** Shortest clip: half a second. */
    public static final int MIN_SAMPLES = 11_025;

    /** Rows that a clip needs beside its codes: the start, the first of the four stops and the three that follow. */
    private static final int EXTRA_MEL = 5;

    private static final int EXTRA_TEXT = 2;
    private static final int SAMPLES_PER_CODE = 1024;

    /** Why a text cannot be trained on. */
    public Optional<String> textProblem(int[] tokens) {
        if (tokens.length <= 1) {
            return Optional.of("its text is empty");
        }
        for (int token : tokens) {
            if (token == unknownToken || token == stopToken) {
                return Optional.of("its text has a character that the model's vocabulary does not know");
            }
        }
        if (tokens.length > MAX_TOKENS) {
            return Optional.of("its text has " + tokens.length + " tokens, more than " + MAX_TOKENS);
        } else if (tokens.length + EXTRA_TEXT > textPositions) {
            return Optional.of("its text has " + tokens.length + " tokens, more than the "
                    + (textPositions - EXTRA_TEXT) + " of the base model");
        }
        return Optional.empty();
    }

    /** Why a sound cannot be trained on; {@code samples} at 22 050 Hz. */
    public Optional<String> soundProblem(int samples) {
        int codes = (samples + SAMPLES_PER_CODE - 1) / SAMPLES_PER_CODE;
        if (samples < MIN_SAMPLES) {
            return Optional.of("it is shorter than half a second");
        } else if (codes + EXTRA_MEL > melPositions) {
            return Optional.of("it has " + codes + " audio codes, more than the " + (melPositions - EXTRA_MEL)
                    + " of the base model");
        }
        return Optional.empty();
    }
}
